import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { bookingWindow, daysAhead } from '../../shared/domain/booking-window.ts';
import { CivilDate } from '../../shared/domain/civil.ts';
import {
  addDays,
  civilDateOf,
  civilTimeOf,
  dateIn,
  epochDayOf,
  epochMinuteFrom,
  instantText,
  minutesOf,
  weekdayOf,
} from '../../shared/domain/time.ts';
import { day, makeOffice } from '../support/make.ts';

describe('days as numbers', () => {
  it('agree with Temporal on every day of four hundred years and beyond', () => {
    const start = Temporal.PlainDate.from('1970-01-01');
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 400_000 }), fc.integer({ min: -400, max: 400 }), (number, more) => {
        const date = start.add({ days: number });
        const computed = civilDateOf(number);
        expect(computed).toBe(date.toString());
        expect(epochDayOf(computed)).toBe(number);
        expect(weekdayOf(computed)).toBe(date.dayOfWeek);
        expect(addDays(computed, more)).toBe(date.add({ days: more }).toString());
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
    ['2026-02-28', '2026-03-01'],
    ['2000-02-28', '2000-02-29'],
    ['2100-02-28', '2100-03-01'],
    ['2026-12-31', '2027-01-01'],
    ['2199-12-31', '2200-01-01'],
  ])('the day after %s is %s', (date, next) => {
    expect(addDays(day(date), 1)).toBe(next);
  });
});

describe('a date from outside', () => {
  it.each(['2000-01-01', '2024-02-29', '2199-12-31'])('may be %s', (text) => {
    expect(CivilDate.parse(text)).toBe(text);
  });

  it.each(['0000-01-01', '1999-12-31', '2200-01-01', '9999-12-31', '2026-02-29', '+02026-01-01', '2026-1-1'])(
    'may not be %s',
    (text) => {
      expect(CivilDate.safeParse(text).success).toBe(false);
    },
  );
});

describe('times as numbers', () => {
  it('turn into text and back for every minute of the day', () => {
    const all = Array.from({ length: 1440 }, (_, minute) => minute);
    expect(all.map((minute) => minutesOf(civilTimeOf(minute)))).toEqual(all);
  });

  it('put 24:00 at the end of the day', () => {
    expect(minutesOf('24:00')).toBe(1440);
  });

  it('write instants as Temporal does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e7, max: 1e8 }), (minute) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
        expect(instantText(minute)).toBe(instant.toString({ smallestUnit: 'second' }));
      }),
    );
  });

  it('round an instant up to the next whole minute', () => {
    const rounded = ['2026-11-24T08:00:00Z', '2026-11-24T08:00:00.001Z'].map((text) =>
      instantText(epochMinuteFrom(Temporal.Instant.from(text))),
    );
    expect(rounded).toEqual(['2026-11-24T08:00:00Z', '2026-11-24T08:01:00Z']);
  });
});

describe('the booking window', () => {
  it.each([
    { title: 'a minute before midnight', now: '2026-11-20T22:59:00Z', today: '2026-11-20', last: '2026-11-27' },
    { title: 'at midnight of the office', now: '2026-11-20T23:00:00Z', today: '2026-11-21', last: '2026-11-28' },
  ])('moves with the office’s calendar: $title the last day is $last', ({ now, today, last }) => {
    const office = makeOffice({ rules: { maxDaysAhead: 7 } });
    expect(dateIn(office.zone, Temporal.Instant.from(now))).toBe(today);
    expect(bookingWindow(office, Temporal.Instant.from(now)).lastDate).toBe(last);
  });

  it('needs sheets from today to the day that opens at midnight', () => {
    const office = makeOffice({ rules: { maxDaysAhead: 2 } });
    const now = Temporal.Instant.from('2026-11-20T22:59:00Z');
    expect(daysAhead(office, now)).toEqual(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']);
    expect(bookingWindow(office, now.add({ minutes: 1 })).lastDate).toBe('2026-11-23');
  });

  it('begins after the shortest notice, in minutes that pass even when the clock is changed', () => {
    const office = makeOffice({ rules: { minNoticeMinutes: 24 * 60 } });
    const window = bookingWindow(office, Temporal.Instant.from('2026-10-24T10:00:00Z'));
    expect(window.earliest.toString()).toBe('2026-10-25T10:00:00Z');
  });
});
