import * as z from 'zod';

/** What a calculation with days may come to: also days just outside of what may be asked for. */
export const ComputedDate = z.iso.date().brand('CivilDate');

/**
 * A day on the wall calendar of an office, ISO 8601, no zone: `2026-11-24`. Years 2000 to 2199: nobody books further,
 * and whatever is computed from such a day still has a year of four digits.
 */
export const CivilDate = z.iso
  .date()
  .refine((text) => /^2[01]/.test(text), { error: 'invalid_date' })
  .brand('CivilDate')
  .meta({ description: 'Civil date, years 2000 to 2199', example: '2026-11-24' });
export type CivilDate = z.infer<typeof CivilDate>;

/** A time on the wall clock of an office, `00:00` to `23:59`: `09:20`. */
export const CivilTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .brand('CivilTime')
  .meta({ description: 'Civil time of day', example: '09:20' });
export type CivilTime = z.infer<typeof CivilTime>;

/** Where an interval on the wall clock ends: a time, or `24:00` for the end of the day. */
export const CivilTimeEnd = z
  .union([CivilTime, z.literal('24:00')])
  .meta({ description: 'Civil time of day, or 24:00 for the end of the day', example: '18:00' });
export type CivilTimeEnd = z.infer<typeof CivilTimeEnd>;

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const Weekday = z.int().min(1).max(7).meta({ description: 'ISO weekday, 1 = Monday' });
export type Weekday = z.infer<typeof Weekday>;

/** IANA time zone name of the form area/place. Every calculation with civil times names one. */
export const ZoneId = z
  .string()
  .regex(/^[A-Za-z_]+\/[A-Za-z_]+$/)
  .meta({ example: 'Europe/Berlin' });
export type ZoneId = z.infer<typeof ZoneId>;

/** An instant as ISO 8601 with an offset. The API writes whole seconds and offset Z. */
export const InstantText = z.iso.datetime({ offset: true }).meta({ example: '2026-11-24T08:20:00Z' });
export type InstantText = z.infer<typeof InstantText>;
