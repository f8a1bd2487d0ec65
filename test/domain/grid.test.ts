import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAt, cellStart, cellsFor, timeOfCell } from '../../shared/domain/grid.ts';
import { civilTimeOf } from '../../shared/domain/time.ts';
import { day, makeOffice, time } from '../support/make.ts';
import { officeAndDate } from './arbitrary.ts';
import { cellsByTheMinute } from './by-the-minute.ts';

const spring = day('2026-03-29');
const autumn = day('2026-10-25');
const allNight = makeOffice({ rules: { dayStart: '00:00', cellMinutes: 30 } });

describe('the cell at a time', () => {
  const office = makeOffice({ rules: { dayStart: '08:00', cellMinutes: 20 } });
  it.each([
    { title: 'the first at day start', at: '08:00', cell: 0 },
    { title: 'counted in steps of the grid', at: '09:20', cell: 4 },
    { title: 'none off the grid', at: '09:25', cell: undefined },
    { title: 'none before day start', at: '07:40', cell: undefined },
  ])('is $title', ({ at, cell }) => {
    expect(cellAt(office, day('2026-11-23'), time(at))).toBe(cell);
  });

  it('does not exist for a time that the clock skips', () => {
    expect(cellAt(allNight, spring, time('02:30'))).toBeUndefined();
  });

  it('counts minutes that pass after a skipped hour', () => {
    expect(cellAt(allNight, spring, time('03:00'))).toBe(4);
  });

  it('is the first of two when a time comes twice', () => {
    expect(cellAt(allNight, autumn, time('02:30'))).toBe(5);
    expect(timeOfCell(allNight, autumn, 7)).toBe('02:30');
  });

  it('begins with the hour that follows when the clock skips the day start', () => {
    const early = makeOffice({ rules: { dayStart: '02:30', cellMinutes: 30 } });
    expect(cellStart(early, spring, 0).toString()).toBe('2026-03-29T01:30:00Z');
    expect(timeOfCell(early, spring, 0)).toBe('03:30');
  });

  it('counts from the first of two day starts when that time comes twice, however often it was asked before', () => {
    const early = makeOffice({ rules: { dayStart: '02:30', cellMinutes: 30 } });
    for (const date of ['2026-10-24', '2026-10-26', '2026-10-28', '2026-10-25']) cellStart(early, day(date), 0);
    expect(cellStart(early, autumn, 0).toString()).toBe('2026-10-25T00:30:00Z');
  });
});

describe('cells', () => {
  it('begin and are found at the times that a walk through the day shows, in all zones and on all days', () => {
    fc.assert(
      fc.property(officeAndDate, ({ office, date }) => {
        const cells = cellsByTheMinute(office, date);
        const shown = cells.map(([first]) => first?.toPlainTime().toString({ smallestUnit: 'minute' }));
        expect(cells.map((_, cell) => cellStart(office, date, cell).toString())).toEqual(
          cells.map(([first]) => first?.toInstant().toString()),
        );
        expect(cells.map((_, cell) => timeOfCell(office, date, cell))).toEqual(shown);
        for (let minute = 0; minute < 1440; minute += 5) {
          const first = shown.indexOf(civilTimeOf(minute));
          // A last cell that midnight cuts off is not in the walk, but it is a cell.
          const found = cellAt(office, date, civilTimeOf(minute)) ?? -1;
          expect(found < cells.length ? found : -1).toBe(first);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the cells that a visit takes', () => {
  it.each([
    { title: 'whole cells', minutes: 20, buffer: 0, cells: 2 },
    { title: 'a cell begun is a cell taken', minutes: 21, buffer: 0, cells: 3 },
    { title: 'the buffer counts', minutes: 20, buffer: 5, cells: 3 },
  ])('$title: $minutes and $buffer minutes take $cells cells of ten', ({ minutes, buffer, cells }) => {
    expect(cellsFor(makeOffice({ rules: { bufferMinutes: buffer } }), minutes)).toBe(cells);
  });

  it('is one cell for a short visit on the coarsest grid', () => {
    expect(cellsFor(makeOffice({ rules: { cellMinutes: 240 } }), 15)).toBe(1);
  });
});
