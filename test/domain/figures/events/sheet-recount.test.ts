import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedSheet, doubledOn } from '../../../../shared/domain/figures/events/sheet-recount.ts';
import { appointmentId } from '../../../support/make.ts';

const idOf = (n: number) => appointmentId(String(n).padStart(16, '0'));
type Booked = Parameters<typeof doubledOn>[1][number];

function booked(n: number, first: number, length: number): Booked {
  return { id: idOf(n), nonce: `n${n}`, state: 'confirmed', first, length };
}

function sheet(free: readonly number[], claims: CountedSheet['claims'] = [], plan = [1, 1, 1, 1]): CountedSheet {
  return { plan, free, claims };
}

describe('the recount of a day sheet', () => {
  it('finds nothing where every appointment sits on a place of its own', () => {
    expect(doubledOn(sheet([0, 0, 1, 1]), [booked(1, 0, 2)])).toBe(0);
  });

  it('finds two people on one place, once however long they stay', () => {
    expect(doubledOn(sheet([0, 0, 0, 1]), [booked(1, 0, 3), booked(2, 0, 3)])).toBe(1);
    expect(doubledOn(sheet([0, 1, 0, 1]), [booked(1, 0, 1), booked(2, 0, 1), booked(3, 2, 1), booked(4, 2, 1)])).toBe(
      2,
    );
  });

  it('finds a place that is offered although somebody sits there', () => {
    expect(doubledOn(sheet([1, 1, 1, 1]), [booked(1, 1, 2)])).toBe(1);
  });

  it('counts whoever takes a place and is not written yet, and nobody twice', () => {
    const claim = { id: idOf(2), nonce: 'n2', first: 0, length: 1 };
    expect(doubledOn(sheet([0, 1, 1, 1], [claim]), [booked(1, 0, 1)])).toBe(1);
    expect(doubledOn(sheet([0, 1, 1, 1], [claim]), [booked(2, 0, 1)])).toBe(0);
    const stranger = { ...claim, nonce: 'another' };
    expect(doubledOn(sheet([-1, 1, 1, 1], [stranger]), [booked(2, 0, 1)])).toBe(0);
  });

  it('takes what staff book beyond the plan, and hours that were cut, for what they are', () => {
    expect(doubledOn(sheet([-1, 1, 1, 1]), [booked(1, 0, 1), booked(2, 0, 1)])).toBe(0);
    expect(doubledOn(sheet([-1, -1], [], [0, 0]), [booked(1, 0, 2)])).toBe(0);
  });

  it('does not count who has gone', () => {
    const gone = (['cancelled', 'moved', 'expired'] as const).map((state, n) => ({ ...booked(n + 2, 0, 1), state }));
    expect(doubledOn(sheet([0, 1, 1, 1]), [booked(1, 0, 1), ...gone])).toBe(0);
  });

  it('agrees with a list of who sits where, for any day', () => {
    const runs = fc.array(fc.record({ first: fc.nat(5), length: fc.integer({ min: 1, max: 3 }) }), { maxLength: 8 });
    const places = fc.array(fc.nat(4), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(runs, places, fc.nat(7), (all, plan, unknownFrom) => {
        const seats = (these: typeof all, cell: number) =>
          these.filter(({ first, length }) => first <= cell && cell < first + length).length;
        const known = all.slice(0, unknownFrom);
        const unknown = all.slice(unknownFrom);
        const free = plan.map((count, cell) => count - seats(known, cell));
        const found = doubledOn(
          { plan, free, claims: [] },
          all.map(({ first, length }, n) => booked(n, first, length)),
        );
        const most = Math.max(0, ...plan.map((_, cell) => seats(unknown, cell)));
        expect(found).toBeGreaterThanOrEqual(most);
        expect(found).toBeLessThanOrEqual(unknown.length);
      }),
    );
  });
});
