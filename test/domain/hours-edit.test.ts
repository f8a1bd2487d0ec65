import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BandEdit,
  everyWeekFrom,
  intervalsOf,
  onTheseDays,
  splitCounters,
} from '../../shared/domain/hours-edit.ts';
import { type OpeningHours, staffedByIntervals, staffedMinutes } from '../../shared/domain/opening-hours.ts';
import { addDays, minutesOf } from '../../shared/domain/time.ts';
import { day, makeHours, noHolidays, openingRule, time } from '../support/make.ts';
import { officeAndDate } from './arbitrary.ts';

const monday = day('2026-11-30');
const none = () => noHolidays;
function band(date: string, times: string, [online, staff]: [online: number, staff: number]): BandEdit {
  const [from = '', to = ''] = times.split('-');
  return { date: day(date), from: time(from), to: time(to), counters: { online, staff } };
}
const at = (hours: OpeningHours, date: string, moment: string) => {
  const { online, staff } = staffedMinutes(hours, day(date), noHolidays);
  const minute = minutesOf(time(moment));
  return [online[minute], staff[minute]];
};
const weekly = (hours: OpeningHours, ...edits: BandEdit[]) => {
  const made = everyWeekFrom(hours, edits);
  if (made.kind !== 'changed') throw new Error(`held by other rules: ${made.edit.from}`);
  return made.hours;
};

describe('other counters on one day', () => {
  it('hold on that date only, and leave the rest of the day as it was', () => {
    const hours = onTheseDays(makeHours([openingRule()]), [band(monday, '10:00-12:00', [4, 1])], none);
    expect([at(hours, monday, '09:00'), at(hours, monday, '10:00')]).toEqual([
      [2, 1],
      [4, 1],
    ]);
    expect(at(hours, '2026-12-07', '10:00')).toEqual([2, 1]);
  });

  it('change a special day that there is, and keep its note', () => {
    const special = { date: monday, intervals: [], note: 'Betriebsausflug' };
    const hours = onTheseDays(makeHours([], { specialDays: [special] }), [band(monday, '08:00-09:00', [1, 0])], none);
    expect(hours.specialDays).toEqual([
      {
        date: monday,
        note: 'Betriebsausflug',
        intervals: [{ from: '08:00', to: '09:00', counters: { online: 1, staff: 0 } }],
      },
    ]);
  });

  it('are no special day any more when they come to what the rules say', () => {
    const once = onTheseDays(makeHours([openingRule()]), [band(monday, '08:00-12:00', [0, 0])], none);
    expect(once.specialDays).toEqual([{ date: monday, intervals: [] }]);
    expect(onTheseDays(once, [band(monday, '08:00-12:00', [2, 1])], none).specialDays).toEqual([]);
  });

  it('open a public holiday', () => {
    const hours = makeHours([openingRule()], { holidays: { region: 'DE-SN' } });
    const christmas = day('2026-12-25');
    const open = onTheseDays(hours, [band(christmas, '10:00-12:00', [1, 0])], () => new Set([christmas]));
    expect(staffedMinutes(open, christmas, new Set([christmas])).online[660]).toBe(1);
  });
});

describe('other counters every week from a day on', () => {
  it('hold on that weekday from then on, not before, and not on the other weekdays', () => {
    const hours = weekly(makeHours([openingRule()]), band(monday, '10:00-12:00', [5, 2]));
    expect([at(hours, '2026-11-23', '10:00'), at(hours, '2026-12-01', '10:00')]).toEqual([
      [2, 1],
      [2, 1],
    ]);
    expect([at(hours, monday, '10:00'), at(hours, '2027-11-29', '10:00'), at(hours, monday, '09:00')]).toEqual([
      [5, 2],
      [5, 2],
      [2, 1],
    ]);
  });

  it('leave rules of some weeks only as they are, and count them in', () => {
    const second = openingRule({ weekdays: [1], repeat: { kind: 'every-n-weeks', n: 2, anchor: monday } });
    const hours = weekly(makeHours([openingRule(), second]), band(monday, '08:00-12:00', [5, 2]));
    expect([at(hours, monday, '09:00'), at(hours, '2026-12-07', '09:00')]).toEqual([
      [5, 2],
      [3, 1],
    ]);
  });

  it('cannot go below what such rules hold', () => {
    const season = openingRule({ weekdays: [1], validUntil: '2026-12-24' });
    const edit = band(monday, '09:00-10:00', [1, 0]);
    expect(everyWeekFrom(makeHours([season]), [edit])).toEqual({ kind: 'held_by_other_rules', edit });
  });

  it('also change a special day of that very date, for that is what was typed', () => {
    const special = { date: monday, intervals: [] };
    const hours = weekly(makeHours([openingRule()], { specialDays: [special] }), band(monday, '08:00-09:00', [3, 0]));
    expect([at(hours, monday, '08:00'), at(hours, '2026-12-07', '08:00')]).toEqual([
      [3, 0],
      [3, 0],
    ]);
  });
});

describe('any edit of a part of a day', () => {
  const edits = fc.record({
    from: fc.integer({ min: 0, max: 46 }),
    length: fc.integer({ min: 1, max: 10 }),
    online: fc.integer({ min: 0, max: 9 }),
    staff: fc.integer({ min: 0, max: 9 }),
  });
  const toText = (half: number) =>
    time(`${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
  const drawn = fc.tuple(officeAndDate, edits).map(([{ office, date }, { from, length, online, staff }]) => ({
    hours: { ...office.hours, closures: [] },
    edit: { date, from: toText(from), to: toText(Math.min(47, from + length)), counters: { online, staff } },
  }));
  const inside = ({ from, to }: BandEdit, minute: number) => minutesOf(from) <= minute && minute < minutesOf(to);

  it('for one date gives its minutes exactly these counters, and no other minute of any day others', () => {
    fc.assert(
      fc.property(drawn, ({ hours, edit }) => {
        const made = onTheseDays(hours, [edit], none);
        for (const date of [edit.date, addDays(edit.date, 1), addDays(edit.date, 7)]) {
          const [old, next] = [hours, made].map((one) => staffedMinutes(one, date, noHolidays).online);
          const expected = old?.map((counters, minute) =>
            date === edit.date && inside(edit, minute) ? edit.counters.online : counters,
          );
          expect(next).toEqual(expected);
        }
      }),
    );
  });

  it('for every week gives that date exactly these counters, or is refused; other weekdays stay', () => {
    fc.assert(
      fc.property(drawn, ({ hours, edit }) => {
        const made = everyWeekFrom(hours, [edit]);
        if (made.kind !== 'changed') return;
        for (const date of [addDays(edit.date, -7), edit.date, addDays(edit.date, 1)]) {
          const [old, next] = [hours, made.hours].map((one) => staffedMinutes(one, date, noHolidays).staff);
          const expected = old?.map((counters, minute) =>
            date === edit.date && inside(edit, minute) ? edit.counters.staff : counters,
          );
          expect(next).toEqual(expected);
        }
      }),
    );
  });
});

describe('the minutes of a day as intervals', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(officeAndDate, ({ office, date }) => {
        const minutes = staffedMinutes(office.hours, date, noHolidays);
        expect(staffedByIntervals(intervalsOf(minutes))).toEqual(minutes);
      }),
    );
  });
});

describe('a number of counters split as before', () => {
  it.each([
    [5, { online: 3, staff: 1 }, { online: 4, staff: 1 }],
    [2, { online: 3, staff: 1 }, { online: 2, staff: 0 }],
    [0, { online: 3, staff: 1 }, { online: 0, staff: 0 }],
    [3, { online: 0, staff: 0 }, { online: 3, staff: 0 }],
    [3, { online: 0, staff: 2 }, { online: 0, staff: 3 }],
  ])('%i in the proportion of %j is %j', (total, proportion, expected) => {
    expect(splitCounters(total, proportion)).toEqual(expected);
  });
});
