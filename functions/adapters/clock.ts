import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../ports/clock.ts';

const keepMs = 1000;

/** The wall clock. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/**
 * The wall clock moved by the whole seconds that stand in a file, so that the local host can let time pass. The file is
 * read at most once a second; without it the clock is not moved. Never configured in AWS.
 */
export function movedClock(offsetFile: string): Clock {
  let offset = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    now: () => {
      const real = Temporal.Now.instant();
      if (Math.abs(real.epochMilliseconds - readAt) >= keepMs) {
        offset = secondsIn(offsetFile);
        readAt = real.epochMilliseconds;
      }
      return real.add({ seconds: offset });
    },
  };
}

function secondsIn(file: string): number {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || 0;
  } catch {
    return 0;
  }
}
