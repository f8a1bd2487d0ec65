import * as z from 'zod';
import { KpiId } from '../../kpi.ts';
import { Month } from '../month.ts';
import { ScopeKey } from '../scope.ts';

/** SHA-256, 64 hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** How often a value between `from` and `to` (both included) came up; bins never hold fewer than five people. */
export const Bin = z.strictObject({ from: z.int().min(0), to: z.int().min(0), count: z.int().min(0) });
export type Bin = z.infer<typeof Bin>;

/**
 * One figure of one scope in one month, as it is published for good. `counts` are the parts from which the value comes, in
 * the order of the definition's formula (share: of, rest; mean: levels 1 to 5; count: the sum, then among how many;
 * cost: units, then the sum of `per`; spread: how many values). `withheld`: `few` people; then there are neither counts nor a value. Nothing to
 * divide by: counts without a value.
 */
export const ReleaseRow = z.strictObject({
  kpi: KpiId,
  scope: ScopeKey,
  counts: z.array(z.number()).optional(),
  /** Of a spread: the distribution, where it may be published. */
  bins: z.array(Bin).optional(),
  /** Of a spread: the 50th and 90th percentile, from 20 values on. */
  percentiles: z.strictObject({ p50: z.number(), p90: z.number() }).optional(),
  /** In the definition's unit, rounded to one decimal; that of the headline percentile for a spread. */
  value: z.number().optional(),
  withheld: z.literal('few').optional(),
});
export type ReleaseRow = z.infer<typeof ReleaseRow>;

/** What is chained: each head names the one before, so that a past that was changed is visible. */
export const ReleaseHead = z.strictObject({
  period: Month,
  /** SHA-256 of the canonical JSON (RFC 8785) of the definitions that were in force. */
  definitions: Sha256,
  /** SHA-256 of the canonical JSON of each figure's rows. */
  rows: z.partialRecord(KpiId, Sha256),
  /** Seconds since 1970. */
  publishedAt: z.int(),
  /** Hash of the head before; absent for the first. */
  previous: Sha256.optional(),
  /** SHA-256 of the canonical JSON of this head without `hash`. */
  hash: Sha256,
});
export type ReleaseHead = z.infer<typeof ReleaseHead>;

/** A month as it was published, once for good. */
export const Release = z.strictObject({ head: ReleaseHead, rows: z.array(ReleaseRow) });
export type Release = z.infer<typeof Release>;
