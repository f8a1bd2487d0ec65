import * as z from 'zod';
import { CivilDate } from '../../civil.ts';
import { ScopeKey } from '../scope.ts';
import { Measure, Spread } from './measures.ts';

/** Sums of one scope: what was counted, and how often each value of a spread came up (value as text: JSON has no other keys). */
export const Sums = z.strictObject({
  counts: z.partialRecord(Measure, z.number()),
  spreads: z.partialRecord(Spread, z.record(z.string().regex(/^\d+$/), z.int().positive())),
});
export type Sums = z.infer<typeof Sums>;

/** What happened on a civil day (zone of the municipality), by scope. Holds no person and no id of anything but offices and services. */
export const DayTally = z.strictObject({ date: CivilDate, scopes: z.record(ScopeKey, Sums) });
export type DayTally = z.infer<typeof DayTally>;
