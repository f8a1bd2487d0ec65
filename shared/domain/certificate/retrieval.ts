import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { ZoneId } from '../civil.ts';
import { secondsOf } from '../seconds.ts';
import { BirthDate } from './birth-date.ts';
import { FieldId } from './field.ts';
import { ProductId, RequestId } from './ids.ts';
import { PostalAddress } from './register-person.ts';

/**
 * That somebody's data left the population register through the portal: section 40(4) BMG wants name, given names, birth
 * date, address, what was retrieved and when to be written down. Only for data protection control, for criminal proceedings
 * that follow from it, for keeping the service running, and to tell the person.
 */
export const Retrieval = z.strictObject({
  requestId: RequestId,
  /** Seconds since 1970. */
  at: z.int(),
  familyName: z.string(),
  givenNames: z.string(),
  birthDate: BirthDate,
  address: PostalAddress.optional(),
  /** The service through which, and what of the person was delivered. */
  productId: ProductId,
  fields: z.array(FieldId),
});
export type Retrieval = z.infer<typeof Retrieval>;

/** The first second after the end of the next calendar year: never less than twelve months (section 40(4) BMG). */
export function retrievalKeptUntil(at: number, zone: ZoneId): number {
  const day = Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  const after = Temporal.PlainDate.from({ year: day.year + 2, month: 1, day: 1 });
  return secondsOf(after.toZonedDateTime(zone).toInstant());
}
