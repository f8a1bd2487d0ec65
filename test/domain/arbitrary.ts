import fc from 'fast-check';
import type { CivilDate } from '../../shared/domain/civil.ts';
import { day, makeOffice } from '../support/make.ts';

// What the properties draw from: the days on which calendars and clocks misbehave, and ordinary ones between them.

/** Clock changes of the three home zones, of half an hour (Lord Howe), at midnight (Cairo, Havana); leap days. */
const specialDays = [
  '2026-03-29',
  '2026-03-30',
  '2026-10-25',
  '2026-10-26',
  '2027-03-28',
  '2027-10-31',
  '2026-04-05',
  '2026-10-04',
  '2026-04-24',
  '2026-10-29',
  '2026-03-08',
  '2026-11-01',
  '2028-02-28',
  '2028-02-29',
  '2028-03-01',
  '2026-12-31',
  '2027-01-01',
];

export const anyDate: fc.Arbitrary<CivilDate> = fc.oneof(
  fc.constantFrom(...specialDays).map(day),
  fc
    .date({ min: new Date('2024-01-01'), max: new Date('2036-12-31'), noInvalidDate: true })
    .map((date) => day(date.toISOString().slice(0, 10))),
);

const zone = fc.constantFrom(
  'Europe/Berlin',
  'Europe/Amsterdam',
  'Europe/London',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Havana',
);

const quarterHour = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
const text = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const times = fc
  .tuple(quarterHour, fc.oneof(quarterHour, fc.constant(1440)))
  .filter(([from, to]) => from < to)
  .map(([from, to]) => ({ from: text(from), to: text(to) }));

const counters = fc.record({ online: fc.integer({ min: 0, max: 5 }), staff: fc.integer({ min: 0, max: 3 }) });

const repeat = fc.oneof(
  fc.constant({ kind: 'weekly' as const }),
  fc.record({
    kind: fc.constant('every-n-weeks' as const),
    n: fc.integer({ min: 2, max: 4 }),
    anchor: anyDate,
  }),
  fc.record({
    kind: fc.constant('nth-in-month' as const),
    nth: fc.uniqueArray(fc.constantFrom(-1, 1, 2, 3, 4, 5), { minLength: 1, maxLength: 4 }),
  }),
);

const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 7 });

const rule = fc
  .record({ weekdays, times, counters, repeat, validUntil: fc.option(anyDate, { nil: undefined, freq: 8 }) })
  .map(({ times: { from, to }, ...rest }) => ({ from, to, ...rest }));

/** Mostly ordinary opening at day; often from midnight to midnight, where the clock changes. */
const rules = fc.oneof(
  fc.array(rule, { minLength: 1, maxLength: 4 }),
  fc.array(rule, { maxLength: 2 }).map((more) => [{ ...allDay }, ...more]),
);

const allDay = {
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  from: '00:00',
  to: '24:00',
  counters: { online: 2, staff: 1 },
};

/** An office in one of the zones with drawn hours and grid, and a date that its closures have something to do with. */
export const officeAndDate = anyDate.chain((date) => {
  const closure = fc.record({
    from: fc.constant(date),
    until: fc.constantFrom(date, day('2036-12-31')),
    times: fc.option(times, { nil: undefined, freq: 4 }),
  });
  const special = fc.record({
    date: fc.constant(date),
    intervals: fc.array(
      fc.record({ times, counters }).map(({ times: { from, to }, counters: drawn }) => ({ from, to, counters: drawn })),
      { maxLength: 3 },
    ),
  });
  return fc
    .record({
      zone,
      specialDays: fc.array(special, { maxLength: 1 }),
      rules,
      closures: fc.array(closure, { maxLength: 1 }),
      cellMinutes: fc.constantFrom(5, 7, 10, 15, 20, 30, 45, 60, 90, 240),
      dayStart: fc.oneof(fc.constant(0), fc.constant(420), quarterHour).map(text),
    })
    .map(({ zone: zoneId, rules: drawn, closures, specialDays: special, cellMinutes, dayStart }) => ({
      date,
      office: makeOffice({
        zone: zoneId,
        hours: { rules: drawn, closures, specialDays: special },
        rules: { cellMinutes, dayStart },
      }),
    }));
});
