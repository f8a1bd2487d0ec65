import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { checkCodeFrom } from '../../../shared/domain/certificate/check-code.ts';
import { CertificateId, type CheckCode } from '../../../shared/domain/certificate/ids.ts';
import type { Municipality } from '../../../shared/domain/municipality.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a new certificate is called: drawn anew where one of them is taken. */
export type CertificateNames = { readonly id: CertificateId; readonly code: CheckCode };

/** Number and check code have nothing to do with each other: whoever knows the number cannot check. */
export function drawNames(
  { codePrefix, zone }: Pick<Municipality, 'codePrefix' | 'zone'>,
  at: number,
): CertificateNames {
  const { year } = zoned(at, zone);
  const letters = Array.from(randomBytes(8), (value) => alphabet.charAt(value & 31)).join('');
  return { id: CertificateId.parse(`${codePrefix}-${year}-${letters}`), code: checkCodeFrom(randomBytes(12)) };
}

/**
 * The last second of the last day, where the town is: issued on 24 November for 6 months, it holds all of 24 May. On a day
 * that the month does not have (31 November), its last day counts.
 */
export function lastSecondOf({ issuedAt, months, zone }: { issuedAt: number; months: number; zone: string }): number {
  const after = zoned(issuedAt, zone).toPlainDate().add({ months }).add({ days: 1 });
  return secondsOf(after.toZonedDateTime(zone).toInstant()) - 1;
}

function zoned(seconds: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone);
}
