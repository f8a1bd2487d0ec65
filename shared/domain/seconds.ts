import type { Temporal } from 'temporal-polyfill';

/** Seconds since 1970, rounded down. */
export function secondsOf(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 1000);
}

/** `2026-11-24T08:20:30Z` from seconds since 1970; texts sort as the times do. Not by Temporal: every event needs one. */
export function secondsText(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, -5)}Z`;
}
