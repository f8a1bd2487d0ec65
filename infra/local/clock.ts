import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Temporal } from 'temporal-polyfill';

/** The wall clock plus an offset kept in a file, so that functions in their own threads see the same time. */
export type LocalClock = {
  /** Holds the offset in whole seconds; functions get its path as CLOCK_OFFSET_FILE. */
  readonly file: string;
  now(): Temporal.Instant;
  offsetSeconds(): number;
  advance(seconds: number): void;
};

/** Opens the clock over `file`; a missing file means no offset. */
export function openClock(file: string): LocalClock {
  const readOffset = () => {
    try {
      return Number.parseInt(readFileSync(file, 'utf8'), 10) || 0;
    } catch {
      return 0;
    }
  };
  let offset = readOffset();
  return {
    file,
    now: () => Temporal.Now.instant().add({ seconds: offset }),
    offsetSeconds: () => offset,
    advance(seconds) {
      offset += seconds;
      mkdirSync(dirname(file), { recursive: true });
      // Renamed into place: a function must never read half a number.
      writeFileSync(`${file}.new`, String(offset));
      renameSync(`${file}.new`, file);
    },
  };
}
