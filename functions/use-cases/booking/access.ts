import { timingSafeEqual } from 'node:crypto';
import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { AppointmentReference } from '../../../shared/domain/ids.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { Caller } from '../../ports/caller.ts';
import type { LinkPurpose, Links } from '../../ports/links.ts';

const purposes = ['view', 'manage', 'confirm'] as const satisfies readonly LinkPurpose[];

/**
 * What a token allows at this appointment; undefined when it is not one of its tokens.
 * Always compares with all three hashes and in constant time, so that the time taken tells nothing.
 */
export function tokenPurpose(
  links: Pick<Links, 'hash'>,
  appointment: Pick<Appointment, 'tokenHashes'>,
  token: string | undefined,
): LinkPurpose | undefined {
  const given = links.hash(token ?? '');
  const matching = purposes.filter((purpose) => sameSecret(appointment.tokenHashes[purpose], given));
  return token === undefined ? undefined : matching[0];
}

/** Equality of two secrets in constant time; different lengths are different. */
export function sameSecret(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

export type ReadByTokenDeps = {
  readonly appointments: Pick<Appointments, 'get'>;
  readonly links: Pick<Links, 'hash'>;
};

/**
 * An appointment for somebody who only looks; throws when the store does not answer. A wrong token and a reference
 * that leads nowhere are answered alike.
 */
export async function readByToken(
  { appointments, links }: ReadByTokenDeps,
  { tenant, token }: Pick<Caller, 'tenant' | 'token'>,
  reference: AppointmentReference,
): Promise<Result<{ readonly appointment: Appointment; readonly purpose: LinkPurpose }, 'link_invalid'>> {
  const appointment = await appointments.get(tenant, parseReference(reference));
  const purpose = appointment && tokenPurpose(links, appointment, token);
  return appointment && purpose ? ok({ appointment, purpose }) : fail('link_invalid');
}
