import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../ports.ts';

/** Seconds since 1970, rounded down. */
export function secondsNow(clock: Clock): number {
  return Math.floor(clock.now().epochMilliseconds / 1000);
}

/** Seconds since 1970 as `2026-11-24T08:20:00Z`, for keys that sort by time. */
export function isoSecond(seconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString({ smallestUnit: 'second' });
}
