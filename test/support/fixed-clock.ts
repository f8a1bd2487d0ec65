import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../functions/ports/clock.ts';

/** A clock that stands still until it is told the time: `2026-11-24T08:00:00Z`. */
export function fixedClock(start: string): Clock & {
  set(instant: string): void;
  forward(duration: Temporal.DurationLike): void;
} {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    set: (instant) => {
      now = Temporal.Instant.from(instant);
    },
    forward: (duration) => {
      now = now.add(duration);
    },
  };
}
