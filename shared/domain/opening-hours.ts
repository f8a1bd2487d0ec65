import * as z from 'zod';
import { CivilDate, CivilTime, CivilTimeEnd, Weekday } from './civil.ts';

/** How often a rule applies among the weeks it covers. Weeks begin on Monday (ISO 8601). */
export const Repeat = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weekly') }),
  /** Every n weeks, counted from the week that contains `anchor`. */
  z.strictObject({ kind: z.literal('every-n-weeks'), n: z.int().min(2).max(52), anchor: CivilDate }),
  /** First to fifth occurrence of the weekday in its month; -1 is the last. */
  z.strictObject({ kind: z.literal('nth-in-month'), nth: z.array(z.int().min(-1).max(5)).min(1).max(6) }),
]);
export type Repeat = z.infer<typeof Repeat>;

/** Counters staffed in an interval: how many take online bookings, how many are kept for phone and counter. */
export const Counters = z.strictObject({ online: z.int().min(0).max(500), staff: z.int().min(0).max(500) });
export type Counters = z.infer<typeof Counters>;

/** One interval of opening hours. Several rules may cover the same time: their counters add up. */
export const OpeningRule = z.strictObject({
  weekdays: z.array(Weekday).min(1).max(7),
  from: CivilTime,
  to: CivilTimeEnd,
  counters: Counters,
  repeat: Repeat.default({ kind: 'weekly' }),
  validFrom: CivilDate.optional(),
  validUntil: CivilDate.optional(),
});
export type OpeningRule = z.infer<typeof OpeningRule>;

/** Days (both ends included), or a part of each of them, on which the office is closed. */
export const Closure = z.strictObject({
  from: CivilDate,
  until: CivilDate,
  times: z.strictObject({ from: CivilTime, to: CivilTimeEnd }).optional(),
  reason: z.string().max(200).optional(),
});
export type Closure = z.infer<typeof Closure>;

/** `region` is an ISO 3166-2 code (`DE-BY`); on its public holidays the office is closed unless listed in `openOn`. */
export const OpeningHours = z.strictObject({
  rules: z.array(OpeningRule).max(200),
  closures: z.array(Closure).max(500).default([]),
  holidays: z
    .strictObject({ region: z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/), openOn: z.array(CivilDate).default([]) })
    .optional(),
});
export type OpeningHours = z.infer<typeof OpeningHours>;
