import type { InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { Links } from '../../ports/links.ts';
import { requestHash } from '../booking/request-hash.ts';

/**
 * Tells a repeated booking from another one under the same key. Whether staff insist on overbooking is no part of what
 * is wanted: it may follow after "full".
 */
export function bookingHash(links: Pick<Links, 'hash'>, input: InputOf<Routes['bookForCitizen']>): string {
  const { officeId, date, time, services, share, channel, language, name, mail = '', phone = '', extra } = input;
  const answers = JSON.stringify(Object.entries(extra).toSorted());
  const fields = [officeId, date, time, services, share, channel, name, mail, phone, language, answers];
  return requestHash(links, fields);
}
