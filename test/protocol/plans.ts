import type { CivilDate } from '../../shared/domain/civil.ts';
import type { Random } from './random.ts';
import { cellCount } from './town.ts';

/** What opening hours have asked for so far, and how many places could be taken at most. */
export class Plans {
  readonly #latest = new Map<CivilDate, readonly number[]>();
  readonly #ceiling = new Map<CivilDate, number[]>();

  set(date: CivilDate, plan: readonly number[]): void {
    this.#latest.set(date, plan);
    this.#raise(date, (ceiling, cell) => Math.max(ceiling, plan[cell] ?? 0));
  }

  /** Staff may have taken one place more in these cells. */
  overbook(date: CivilDate, cells: { readonly first: number; readonly length: number }): void {
    const isIn = (cell: number) => cell >= cells.first && cell < cells.first + cells.length;
    this.#raise(date, (ceiling, cell) => ceiling + (isIn(cell) ? 1 : 0));
  }

  /** Opening hours as somebody might change them: at most one counter more or less in each cell. */
  changed(date: CivilDate, random: Random): readonly number[] {
    return (this.#latest.get(date) ?? []).map((places) => Math.max(0, places + random.below(3) - 1));
  }

  ceiling(date: string): readonly number[] {
    for (const [known, ceiling] of this.#ceiling) if (known === date) return ceiling;
    return [];
  }

  #raise(date: CivilDate, to: (ceiling: number, cell: number) => number): void {
    const before = this.#ceiling.get(date) ?? Array.from({ length: cellCount }, () => 0);
    this.#ceiling.set(date, before.map(to));
  }
}
