import { timingSafeEqual } from 'node:crypto';
import type { Appointment } from '../../shared/domain/appointment.ts';
import type { LinkPurpose, Links } from '../ports.ts';

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
