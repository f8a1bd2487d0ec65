import { appendFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { readText } from '../folder.ts';
import type { StreamRecord } from './records.ts';

const Keys = z.record(z.string(), z.looseObject({ S: z.string().optional() }));
const Stored = z.looseObject({
  at: z.string(),
  error: z.string(),
  record: z.looseObject({
    eventID: z.string().optional(),
    dynamodb: z.looseObject({ Keys: Keys.optional() }).optional(),
  }),
});

/** A change that could not be handled however often it was tried. */
export type DeadLetter = {
  readonly at: string;
  readonly error: string;
  readonly eventId: string;
  readonly keys: string;
};

/** Given-up records, one JSON object a line with the whole record, for whoever repairs the cause. */
export type DeadLetters = { add(record: StreamRecord, error: string): void; list(): readonly DeadLetter[] };

/** The list kept in `file`. */
export function openDeadLetters(file: string): DeadLetters {
  return {
    add(record, error) {
      const at = Temporal.Now.instant().toString({ smallestUnit: 'second' });
      appendFileSync(file, `${JSON.stringify({ at, error, record })}\n`, { mode: 0o600 });
    },
    list: () =>
      (readText(file) ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => summaryOf(Stored.parse(JSON.parse(line)))),
  };
}

function summaryOf({ at, error, record }: z.infer<typeof Stored>): DeadLetter {
  const keys = Object.entries(record.dynamodb?.Keys ?? {})
    .toSorted()
    .map(([, value]) => value.S ?? JSON.stringify(value));
  return { at, error, eventId: record.eventID ?? '', keys: keys.join(' / ') };
}
