import { Temporal } from 'temporal-polyfill';

/** Seconds since 1970 as `2026-11-24T08:20:00Z`, for keys that sort by time. */
export function isoSecond(seconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString({ smallestUnit: 'second' });
}
