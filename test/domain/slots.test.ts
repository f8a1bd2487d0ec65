import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../shared/domain/civil.ts';
import { cellAt, cellsFor } from '../../shared/domain/grid.ts';
import type { Office } from '../../shared/domain/office.ts';
import {
  earliestStarts,
  type FreeDay,
  freeStarts,
  type OfficeSearch,
  type StartFilter,
  startsByDay,
} from '../../shared/domain/slots.ts';
import { minutesOf } from '../../shared/domain/time.ts';
import { day, makeOffice, time } from '../support/make.ts';
import { officeAndDate } from './arbitrary.ts';
import { cellsByTheMinute, startsByTheMinute } from './by-the-minute.ts';

const monday = day('2026-11-23');
const tuesday = day('2026-11-24');
const hourly = makeOffice({ rules: { cellMinutes: 60 } });

function searchIn(office: Office, days: readonly FreeDay[], changes: Partial<OfficeSearch> = {}): OfficeSearch {
  const earliest = Temporal.Instant.from('2026-01-01T00:00:00Z');
  return { office, minutes: 60, days, earliest, lastDate: day('2036-12-31'), ...changes };
}

/** Every start at one office. */
function allStarts(search: OfficeSearch, filter: StartFilter) {
  return earliestStarts([search], filter, Number.POSITIVE_INFINITY);
}

describe('free starts', () => {
  it.each([
    { title: 'every cell with a place for a visit of one cell', free: [1, 0, 2], length: 1, starts: [0, 2] },
    { title: 'only where all cells in a row have one', free: [1, 1, 0, 1, 1, 1], length: 2, starts: [0, 3, 4] },
    { title: 'none where places are below zero', free: [1, -1, 1], length: 1, starts: [0, 2] },
    { title: 'none when the day is too short', free: [1, 1], length: 3, starts: [] },
    { title: 'none on a closed day', free: [], length: 1, starts: [] },
  ])('are $title', ({ free, length, starts }) => {
    expect(freeStarts(free, length)).toEqual(starts);
  });
});

describe('the starts at an office', () => {
  const times = (search: OfficeSearch, filter = {}) => allStarts(search, filter).map((start) => start.time);
  const open = [{ date: monday, free: [1, 1, 1, 1] }];

  it('say where, when on the wall clock, when as an instant, and how long', () => {
    expect(allStarts(searchIn(hourly, open), {})[0]).toEqual({
      officeId: 'rathaus-mitte',
      date: '2026-11-23',
      time: '08:00',
      startsAt: '2026-11-23T07:00:00Z',
      minutes: 60,
    });
  });

  it('leave room for the whole visit and the buffer', () => {
    const office = makeOffice({ rules: { cellMinutes: 60, bufferMinutes: 30 } });
    expect(times(searchIn(office, open))).toEqual(['08:00', '09:00', '10:00']);
  });

  it('are not before the shortest notice, but may be exactly then', () => {
    const earliest = Temporal.Instant.from('2026-11-23T08:00:00Z');
    expect(times(searchIn(hourly, open, { earliest }))).toEqual(['09:00', '10:00', '11:00']);
  });

  it('are not within a minute that has already begun', () => {
    const earliest = Temporal.Instant.from('2026-11-23T08:00:01Z');
    expect(times(searchIn(hourly, open, { earliest }))).toEqual(['10:00', '11:00']);
  });

  it('are not after the last day', () => {
    const days = [...open, { date: tuesday, free: [1] }];
    expect(allStarts(searchIn(hourly, days, { lastDate: monday }), {})).toHaveLength(4);
  });

  it.each([
    { title: 'before noon', filter: { before: 12 * 60 }, found: ['10:00', '11:00'] },
    {
      title: 'from noon to four',
      filter: { from: 12 * 60, before: 16 * 60 },
      found: ['12:00', '13:00'],
    },
    { title: 'on other weekdays', filter: { weekdays: [2, 3] }, found: [] },
    { title: 'on this weekday', filter: { weekdays: [1] }, found: ['10:00', '11:00', '12:00', '13:00'] },
  ])('can be asked for $title', ({ filter, found }) => {
    expect(times(searchIn(hourly, [{ date: monday, free: [0, 0, 1, 1, 1, 1] }]), filter)).toEqual(found);
  });

  it('name a time that comes twice only once', () => {
    const night = makeOffice({ rules: { cellMinutes: 60, dayStart: '00:00' } });
    const found = allStarts(searchIn(night, [{ date: day('2026-10-25'), free: [1, 1, 1, 1, 1] }]), {});
    expect(found.map(({ time: at, startsAt }) => [at, startsAt])).toEqual([
      ['00:00', '2026-10-24T22:00:00Z'],
      ['01:00', '2026-10-24T23:00:00Z'],
      ['02:00', '2026-10-25T00:00:00Z'],
      ['03:00', '2026-10-25T02:00:00Z'],
    ]);
  });

  it('are those that a walk through the day minute by minute finds, and each can be booked by its time', () => {
    const asked = fc.record({
      places: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 300, maxLength: 300 }),
      minutes: fc.integer({ min: 1, max: 120 }),
      notice: fc.integer({ min: 0, max: 1500 }),
      from: fc.option(fc.integer({ min: 0, max: 1439 }), { nil: 0 }),
      before: fc.option(fc.integer({ min: 0, max: 1439 }), { nil: 1440 }),
    });
    fc.assert(
      fc.property(officeAndDate, asked, ({ office, date }, { places, minutes, notice, from, before }) => {
        const length = cellsFor(office, minutes);
        const free = places.slice(0, cellsByTheMinute(office, date).length);
        const earliest = Temporal.PlainDate.from(date)
          .toZonedDateTime(office.zone)
          .add({ minutes: notice })
          .toInstant();
        const found = allStarts(searchIn(office, [{ date, free }], { minutes, earliest }), { from, before });
        const expected = startsByTheMinute(office, date, { free, length }).filter(
          (start) =>
            Temporal.Instant.compare(start.moment.toInstant(), earliest) >= 0 &&
            minutesOf(time(start.time)) >= from &&
            minutesOf(time(start.time)) < before,
        );
        expect(found).toEqual(
          expected.map((start) => ({ officeId: office.id, date, time: start.time, startsAt: start.startsAt, minutes })),
        );
        expect(found.map((start) => cellAt(office, date, start.time))).toEqual(expected.map((start) => start.cell));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the earliest starts over several offices', () => {
  const north = makeOffice({ id: 'nord', rules: { cellMinutes: 60, dayStart: '10:00' } });
  const south = makeOffice({ id: 'sued', rules: { cellMinutes: 60, dayStart: '09:00' } });
  const searches = [
    searchIn(north, [{ date: monday, free: [1, 1] }]),
    searchIn(south, [
      { date: monday, free: [0, 1, 0] },
      { date: tuesday, free: [1, 1, 1] },
    ]),
  ];
  const found = (filter: object, count: number) =>
    earliestStarts(searches, filter, count).map((start) => `${start.officeId} ${start.date.slice(8)} ${start.time}`);

  it('come in order of time, whatever the office; at the same time in the order of offices', () => {
    expect(found({}, 4)).toEqual(['nord 23 10:00', 'sued 23 10:00', 'nord 23 11:00', 'sued 24 09:00']);
  });

  it('are no more than asked for', () => {
    expect(found({}, 1)).toEqual(['nord 23 10:00']);
    expect(found({}, 0)).toEqual([]);
  });

  it('are fewer than asked for where there are no more', () => {
    expect(found({ from: 11 * 60 }, 5)).toEqual(['nord 23 11:00', 'sued 24 11:00']);
  });

  it('compare instants, not wall clocks, of offices in different zones', () => {
    const london = makeOffice({ id: 'london', zone: 'Europe/London', rules: { cellMinutes: 60, dayStart: '09:30' } });
    const both = [searchIn(london, [{ date: monday, free: [1] }]), searchIn(north, [{ date: monday, free: [1] }])];
    expect(earliestStarts(both, {}, 2).map((start) => start.officeId)).toEqual(['nord', 'london']);
  });
});

describe('the starts day by day', () => {
  const dates: CivilDate[] = [day('2026-11-22'), monday, tuesday];
  const other = makeOffice({ id: 'nord', rules: { cellMinutes: 60, dayStart: '07:00' } });
  const searches = [
    searchIn(hourly, [
      { date: monday, free: [1] },
      { date: tuesday, free: [0, 0] },
    ]),
    searchIn(other, [{ date: monday, free: [1, 0, 1] }]),
  ];

  it('tell closed days, full days and days with starts apart', () => {
    const days = startsByDay(searches, {}, { dates, officesPerTime: 3 });
    expect(days.map(({ open, offers }) => [open, offers.length])).toEqual([
      [false, 0],
      [true, 3],
      [true, 0],
    ]);
  });

  it('put the starts of all offices in order of time', () => {
    const [, second] = startsByDay(searches, {}, { dates, officesPerTime: 3 });
    expect(second?.offers.map((start) => start.time)).toEqual(['07:00', '08:00', '09:00']);
  });

  it('leave out the weekdays that are not wanted', () => {
    expect(startsByDay(searches, { weekdays: [2] }, { dates, officesPerTime: 3 }).map(({ date }) => date)).toEqual([
      tuesday,
    ]);
  });

  it('name only some of many offices that are free at the same time', () => {
    const offices = ['a', 'b', 'c', 'd'].map((id) => makeOffice({ id, rules: { cellMinutes: 60 } }));
    const many = offices.map((office) => searchIn(office, [{ date: monday, free: [1, 1] }]));
    const [list] = startsByDay(many, {}, { dates: [monday], officesPerTime: 2 });
    expect(list?.offers.map((start) => `${start.time} ${start.officeId}`)).toEqual([
      '08:00 a',
      '08:00 b',
      '09:00 a',
      '09:00 b',
    ]);
  });
});
