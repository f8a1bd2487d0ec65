import type { CivilDate } from '../../shared/domain/civil.ts';
import type { Random } from './random.ts';
import { cellCount } from './town.ts';

/** What opening hours have asked for so far, and how many places could be taken at most. */
export class Plans {
  readonly #latest = new Map<CivilDate, readonly number[]>();
  readonly #highest = new Map<string, readonly number[]>();
  readonly #overbooked = new Map<string, readonly number[]>();

  set(date: CivilDate, plan: readonly number[]): void {
    this.#latest.set(date, plan);
    this.#highest.set(
      date,
      inEachCell((cell) => Math.max(this.#highest.get(date)?.[cell] ?? 0, plan[cell] ?? 0)),
    );
  }

  /** Staff may have taken one place more in these cells. */
  overbook(date: CivilDate, cells: { readonly first: number; readonly length: number }): void {
    const isIn = (cell: number) => cell >= cells.first && cell < cells.first + cells.length;
    this.#overbooked.set(
      date,
      inEachCell((cell) => (this.#overbooked.get(date)?.[cell] ?? 0) + (isIn(cell) ? 1 : 0)),
    );
  }

  /** Opening hours as somebody might change them: at most one counter more or less in each cell. */
  changed(date: CivilDate, random: Random): readonly number[] {
    return (this.#latest.get(date) ?? []).map((places) => Math.max(0, places + random.below(3) - 1));
  }

  /**
   * The highest plan, and beyond it what staff may have taken. Kept apart: what staff ask for before the plan grows may
   * come to pass after it (PROTOCOL.md, I2).
   */
  ceiling(date: string): readonly number[] {
    const of = (counts: ReadonlyMap<string, readonly number[]>, cell: number) => counts.get(date)?.[cell] ?? 0;
    return inEachCell((cell) => of(this.#highest, cell) + of(this.#overbooked, cell));
  }
}

function inEachCell(count: (cell: number) => number): readonly number[] {
  return Array.from({ length: cellCount }, (_, cell) => count(cell));
}
