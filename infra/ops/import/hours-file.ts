import { isMap, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { holidaysOf } from '../../../functions/adapters/holidays.ts';
import { ZoneId } from '../../../shared/domain/civil.ts';
import { LocalizedText } from '../../../shared/domain/language.ts';
import { Municipality } from '../../../shared/domain/municipality.ts';
import { Access, BookingRules } from '../../../shared/domain/office.ts';
import { Closure, OpeningHours, OpeningRule } from '../../../shared/domain/opening-hours.ts';
import { ExtraField, LifeEvent, OnlineWay, Service } from '../../../shared/domain/service.ts';
import { readText, type SourceProblem, SourceRefused } from './source.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const Day = z.union([z.int().min(1).max(7), z.enum(days).transform((day) => days.indexOf(day) + 1)], {
  error: `a weekday is one of ${days.join(', ')}, or 1 to 7 with 1 for Monday`,
});

const Rule = OpeningRule.extend({ weekdays: z.array(Day).min(1).max(7) }).refine(({ from, to }) => from < to, {
  error: 'the end must be after the start',
  path: ['to'],
});
const Shut = Closure.refine(({ from, until }) => from <= until, {
  error: 'the last day must not be before the first',
  path: ['until'],
});
const Hours = OpeningHours.extend({
  rules: z.array(Rule).max(200),
  closures: z.array(Shut).max(500).default([]),
  holidays: OpeningHours.shape.holidays.refine((holidays) => holidays === undefined || isKnownRegion(holidays.region), {
    error: 'no public holidays are known for this region; write it as in DE-BY or NL',
    path: ['region'],
  }),
});

const Town = Municipality.omit({ id: true }).partial();

const rule = BookingRules.shape;

/** Rules that hold everywhere unless an office says otherwise; the grid comes from the catalogue where it has one. */
const DefaultRules = z.strictObject({
  cellMinutes: rule.cellMinutes.default(10),
  dayStart: rule.dayStart.optional(),
  bufferMinutes: rule.bufferMinutes.default(0),
  minNoticeMinutes: rule.minNoticeMinutes.default(60),
  maxDaysAhead: rule.maxDaysAhead.default(60),
  holdMinutes: rule.holdMinutes.default(10),
  confirmMinutes: rule.confirmMinutes.default(60),
  maxLivePerMailAndService: rule.maxLivePerMailAndService.default(1),
  changeUntilMinutes: rule.changeUntilMinutes.default(120),
});

const OfficeSettings = z.strictObject({
  hours: Hours.optional(),
  rules: BookingRules.partial().default({}),
  letter: z
    .string()
    .regex(/^[A-Z]$/, 'a letter is one of A to Z')
    .optional(),
  access: Access.optional(),
  directions: LocalizedText.optional(),
  releaseNote: LocalizedText.optional(),
});

const ServiceSettings = z
  .strictObject({
    unit: Service.shape.unit,
    rank: z.int().min(0),
    lifeEvents: z.array(LifeEvent),
    keywords: z.array(z.string().max(60)),
    extraFields: z.array(ExtraField),
    summary: LocalizedText,
    name: LocalizedText,
    online: OnlineWay,
  })
  .partial();

/**
 * What a catalogue leaves out: when offices are open, with how many counters, and the rules of booking.
 * `offices` and `services` are keyed by the ids of the catalogue; what they do not say comes from `defaults`.
 */
export const HoursFile = z.strictObject({
  municipality: Town.default({}),
  defaults: z.strictObject({
    zone: ZoneId.refine(isKnownZone, 'there is no such time zone'),
    hours: Hours,
    rules: DefaultRules.prefault({}),
    access: Access.default({ stepFree: 'unknown', inductionLoop: 'unknown', accessibleToilet: 'unknown' }),
    releaseNote: LocalizedText.optional(),
  }),
  offices: z.record(z.string(), OfficeSettings).default({}),
  services: z.record(z.string(), ServiceSettings).default({}),
});
export type HoursFile = z.infer<typeof HoursFile>;
export type OfficeSettings = z.infer<typeof OfficeSettings>;

/** The hours file with the line of each of its office and service entries. */
export type HoursSource = { readonly file: string; readonly settings: HoursFile; readonly lineOf: LineOf };
type LineOf = (path: readonly PropertyKey[]) => number;

/** Reads hours and rules from YAML or JSON. Throws `SourceRefused` with every problem and its line. */
export async function readHoursFile(file: string, maxBytes: number): Promise<HoursSource> {
  return parseHours(file, await readText(file, maxBytes));
}

/** The same from text. Throws `SourceRefused`. */
export function parseHours(file: string, text: string): HoursSource {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  if (document.errors.length > 0)
    throw new SourceRefused(
      file,
      document.errors.map(({ linePos, message }) => ({
        line: linePos?.[0].line ?? 1,
        column: linePos?.[0].col ?? 1,
        what: `broken YAML: ${message.split('\n')[0]}`,
      })),
    );
  const placeOf = (path: readonly PropertyKey[]) => placeIn(document, { counter, path });
  const parsed = HoursFile.safeParse(plainValue(file, document));
  if (!parsed.success)
    throw new SourceRefused(
      file,
      parsed.error.issues.map((issue) => problemOf(issue, placeOf)),
    );
  return { file, settings: parsed.data, lineOf: (path) => placeOf(path).line };
}

type Document = ReturnType<typeof parseDocument>;
type Place = { readonly line: number; readonly column: number };

// Aliases can make a small file huge; the library counts them and throws.
function plainValue(file: string, document: Document): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    const what = `broken YAML: ${cause instanceof Error ? cause.message : 'unreadable'}`;
    throw new SourceRefused(file, [{ line: 1, column: 1, what }]);
  }
}

function problemOf(issue: z.core.$ZodIssue, placeOf: (path: readonly PropertyKey[]) => Place): SourceProblem {
  const name = issue.path.map(String).join('.') || 'the file';
  const isTime = ['from', 'to', 'dayStart'].includes(String(issue.path.at(-1))) && issue.code !== 'custom';
  const what = isTime ? 'a time is written as "08:30", from "00:00" to "23:59", the end also "24:00"' : issue.message;
  return { ...placeOf(issue.path), what: `${name}: ${what}` };
}

/** The deepest node on the path that exists: a missing value is reported where it should have stood. */
function placeIn(document: Document, at: { counter: LineCounter; path: readonly PropertyKey[] }): Place {
  for (let length = at.path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(at.path.slice(0, length), true);
    const start = rangeStart(node);
    if (start !== undefined) {
      const { line, col } = at.counter.linePos(start);
      return { line, column: col };
    }
  }
  return { line: isMap(document.contents) ? 1 : 0, column: 1 };
}

function rangeStart(node: unknown): number | undefined {
  const found = z.looseObject({ range: z.tuple([z.number()], z.number()) }).safeParse(node);
  return found.success ? found.data.range[0] : undefined;
}

function isKnownZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isKnownRegion(region: string): boolean {
  try {
    // Any year will do.
    return holidaysOf(region, 2026).size > 0;
  } catch {
    return false;
  }
}
