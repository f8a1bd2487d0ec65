import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../shared/domain/civil.ts';
import { type DayPlan, dayPlan } from '../../shared/domain/day-plan.ts';
import type { Office } from '../../shared/domain/office.ts';
import {
  type BookedPlace,
  borrowedPlaces,
  isSamePlan,
  mayStrand,
  type PlanChange,
  placesChange,
  placesOf,
  strandedBy,
  together,
  typicalCells,
} from '../../shared/domain/plan-effect.ts';
import { appointmentId, day, makeOffice, noHolidays } from '../support/make.ts';
import { officeAndDate } from './arbitrary.ts';
import { planByTheMinute } from './by-the-minute.ts';

const friday = day('2026-12-04');
const plan = (online: readonly number[], staff: readonly number[] = []): DayPlan => ({
  online: [...online],
  staff: [...staff],
});
const change = (before: DayPlan, after: DayPlan): PlanChange => ({ date: friday, before, after });

function booked(name: string, first: number, more: Partial<BookedPlace> = {}): BookedPlace {
  return { id: appointmentId(name.repeat(16)), first, length: 1, createdAt: 0, hasBegun: false, ...more };
}
const names = (places: readonly BookedPlace[]) => places.map(({ id }) => id[0]).join('');

describe('the places that a change of hours gains and loses', () => {
  it('are counted apart, cell by cell', () => {
    expect(placesChange(change(plan([2, 2, 0]), plan([0, 3, 1])))).toEqual({
      all: { gained: 2, lost: 2 },
      online: { gained: 2, lost: 2 },
      staff: { gained: 0, lost: 0 },
    });
  });

  it('are none in all when they only go from callers to the online calendar', () => {
    const { all, online, staff } = placesChange(change(plan([1, 1], [2, 2]), plan([2, 2], [1, 1])));
    expect([all, online, staff]).toEqual([
      { gained: 0, lost: 0 },
      { gained: 2, lost: 0 },
      { gained: 0, lost: 2 },
    ]);
  });

  it('are told in appointments of typical length, as on the page', () => {
    const office = makeOffice({
      services: [10, 30, 50].map((minutes) => ({ serviceId: `dienst-${minutes}`, minutes, extraMinutes: 0 })),
    });
    expect(typicalCells(office)).toBe(3);
    expect(placesOf(36, typicalCells(office))).toBe(12);
    expect(typicalCells(makeOffice({ services: [] }))).toBe(1);
  });
});

describe('the appointments that a change of hours strands', () => {
  it('are those who booked last, whatever the order in which they are read', () => {
    const all = [booked('a', 0, { createdAt: 3 }), booked('b', 0, { createdAt: 1 }), booked('c', 0, { createdAt: 2 })];
    const cut = change(plan([3]), plan([1]));
    expect(names(strandedBy(cut, all))).toBe('ca');
    expect(names(strandedBy(cut, all.toReversed()))).toBe('ca');
  });

  it('are all of a day that is closed, overbooked ones included', () => {
    expect(names(strandedBy(change(plan([1]), plan([])), [booked('a', 0), booked('b', 0)]))).toBe('ab');
  });

  it('are none where no cell loses places, however full it is', () => {
    const overbooked = [booked('a', 0), booked('b', 0), booked('c', 1)];
    expect(strandedBy(change(plan([1, 1]), plan([1, 2])), overbooked)).toEqual([]);
  });

  it('are none when a counter only goes from the online calendar to callers', () => {
    const cut = change(plan([2], [0]), plan([0], [2]));
    expect(strandedBy(cut, [booked('a', 0), booked('b', 0)])).toEqual([]);
    expect(borrowedPlaces(cut.after, plan([2], [0]))).toBe(2);
  });

  it('never include somebody who is being served', () => {
    const late = booked('a', 0, { createdAt: 9, hasBegun: true });
    expect(names(strandedBy(change(plan([2]), plan([1])), [late, booked('b', 0, { createdAt: 1 })]))).toBe('b');
  });

  it('are as few as the order of booking allows: whoever fits beside the earlier ones stays', () => {
    const long = booked('a', 0, { length: 3, createdAt: 2 });
    const first = booked('b', 0, { createdAt: 1 });
    const last = booked('c', 2, { createdAt: 3 });
    expect(names(strandedBy(change(plan([2, 2, 2]), plan([1, 1, 1])), [long, first, last]))).toBe('a');
  });
});

/** A day of an office, what its hours become, and who has booked; two changes of the same office. */
const scenario = fc.tuple(officeAndDate, officeAndDate, fc.boolean()).chain(([one, other, isHoliday]) => {
  const office = one.office;
  const next = { ...office, hours: other.office.hours };
  const places = fc.record({
    first: fc.integer({ min: 0, max: 30 }),
    length: fc.integer({ min: 1, max: 6 }),
    createdAt: fc.integer({ min: 0, max: 3 }),
    hasBegun: fc.boolean(),
  });
  return fc.record({
    date: fc.constant(one.date),
    office: fc.constant(office),
    next: fc.constant(next),
    holidays: fc.constant(isHoliday ? new Set([one.date]) : noHolidays),
    booked: fc
      .array(places, { maxLength: 25 })
      .map((all) => all.map((place, index) => ({ ...place, id: appointmentId(String(index).padStart(16, '0')) }))),
  });
});

const planned = (office: Office, date: CivilDate, holidays: ReadonlySet<CivilDate>) => dayPlan(office, date, holidays);

/** The rule once more, slow and plain: count who sits in a cell each time anew. */
function strandedByCounting(before: DayPlan, after: DayPlan, all: readonly BookedPlace[]): BookedPlace[] {
  const sum = (day: DayPlan, cell: number) => (day.online[cell] ?? 0) + (day.staff[cell] ?? 0);
  const order = [...all].sort((one, other) => {
    if (one.hasBegun !== other.hasBegun) return Number(other.hasBegun) - Number(one.hasBegun);
    return one.createdAt === other.createdAt ? (one.id < other.id ? -1 : 1) : one.createdAt - other.createdAt;
  });
  const kept: BookedPlace[] = [];
  const out: BookedPlace[] = [];
  for (const one of order) {
    let fits = true;
    for (let cell = 0; cell < 40; cell++) {
      const isReduced = sum(after, cell) < sum(before, cell);
      const others = kept.filter((other) => sits(other, cell)).length;
      if (sits(one, cell) && isReduced && others + 1 > sum(after, cell)) fits = false;
    }
    (fits ? kept : out).push(one);
  }
  return out;
}

const sits = ({ first, length }: BookedPlace, cell: number) => first <= cell && cell < first + length;
const taken = (who: readonly BookedPlace[], cell: number) => who.filter((one) => sits(one, cell)).length;
const sitsInOneOf = (one: BookedPlace, cells: ReadonlySet<number>) => [...cells].some((cell) => sits(one, cell));

const reducedCells = (old: readonly number[], next: readonly number[]) =>
  old.flatMap((cell, index) => ((next[index] ?? 0) < cell ? [index] : []));

describe('the effect of any change of hours', () => {
  it('is what counting minute by minute and seat by seat comes to', () => {
    fc.assert(
      fc.property(scenario, ({ date, office, next, holidays, booked: all }) => {
        const made = { date, before: planned(office, date, holidays), after: planned(next, date, holidays) };
        const [before, after] = [planByTheMinute(office, date, holidays), planByTheMinute(next, date, holidays)];
        const ids = (places: readonly BookedPlace[]) => places.map(({ id }) => id).sort();
        expect(ids(strandedBy(made, all))).toEqual(ids(strandedByCounting(before, after, all)));
        const { all: places } = placesChange(made);
        const total = (day: DayPlan) => together(day).reduce((sum, cell) => sum + cell, 0);
        expect(places.gained - places.lost).toBe(total(after) - total(before));
      }),
      { numRuns: 15 },
    );
  }, 20_000);

  it('leaves in each cell that loses places no more than it has, and strands nobody who would fit', () => {
    const cells = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 });
    const plans = fc.record({ online: cells, staff: cells });
    const places = fc.array(
      fc.record({
        first: fc.integer({ min: 0, max: 11 }),
        length: fc.integer({ min: 1, max: 5 }),
        createdAt: fc.integer({ min: 0, max: 5 }),
        hasBegun: fc.boolean(),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(plans, plans, places, (before, after, drawn) => {
        const all = drawn.map((place, index) => ({ ...place, id: appointmentId(String(index).padStart(16, '0')) }));
        const made = change(before, after);
        const stranded = new Set(strandedBy(made, all).map(({ id }) => id));
        const kept = all.filter(({ id }) => !stranded.has(id));
        const next = together(after);
        const reduced = reducedCells(together(before), next);
        for (const cell of reduced) expect(taken(kept, cell)).toBeLessThanOrEqual(next[cell] ?? 0);
        const full = new Set(reduced.filter((cell) => taken(kept, cell) >= (next[cell] ?? 0)));
        for (const one of all.filter(({ id }) => stranded.has(id))) expect(sitsInOneOf(one, full)).toBe(true);
        const allTaken = Array.from({ length: 16 }, (_, cell) => taken(all, cell));
        expect(mayStrand(made, allTaken)).toBe(stranded.size > 0);
        expect(isSamePlan(made) && stranded.size > 0).toBe(false);
      }),
    );
  });
});
