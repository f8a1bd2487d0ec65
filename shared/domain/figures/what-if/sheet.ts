import { freeStarts } from '../../slots.ts';

/** Free places of one pool, day by day from the first simulated day on. */
export type Sheet = {
  /** First day from `from` to `last` on which so many cells follow each other with a place each; on `from` from a cell on. */
  firstDay(
    from: number,
    last: number,
    wanted: { readonly length: number; readonly notBefore: number },
  ): number | undefined;
  /** All starts of a day. */
  starts(day: number, wanted: { readonly length: number; readonly notBefore: number }): readonly number[];
  /** Adds places to the cells of an appointment, or takes them (-1). */
  add(day: number, cells: { readonly start: number; readonly length: number }, places: 1 | -1): void;
  /** Cells of a day that are taken; all of its cells. */
  taken(day: number): { readonly taken: number; readonly all: number };
};

/** The longest run of free cells is kept for each day: most days that are full are passed over at a glance. */
export function openSheet(plans: readonly (readonly number[])[]): Sheet {
  const free = plans.map((plan) => [...plan]);
  const longest = free.map(longestRun);
  const starts: Sheet['starts'] = (day, { length, notBefore }) => {
    if ((longest[day] ?? 0) < length) return [];
    const all = freeStarts(free[day] ?? [], length);
    return notBefore > 0 ? all.filter((start) => start >= notBefore) : all;
  };
  return {
    starts,
    firstDay(from, last, { length, notBefore }) {
      if ((longest[from] ?? 0) >= length && hasRun(free[from] ?? [], length, notBefore)) return from;
      for (let day = from + 1; day <= last; day += 1) if ((longest[day] ?? 0) >= length) return day;
      return undefined;
    },
    add(day, { start, length }, places) {
      const cells = free[day];
      if (cells === undefined) return;
      for (let cell = start; cell < start + length; cell += 1) cells[cell] = (cells[cell] ?? 0) + places;
      longest[day] = longestRun(cells);
    },
    taken(day) {
      const plan = plans[day] ?? [];
      const all = sum(plan);
      return { taken: all - sum(free[day] ?? []), all };
    },
  };
}

function hasRun(free: readonly number[], length: number, notBefore: number): boolean {
  let run = 0;
  for (let cell = notBefore; cell < free.length; cell += 1) {
    run = (free[cell] ?? 0) > 0 ? run + 1 : 0;
    if (run >= length) return true;
  }
  return false;
}

function longestRun(free: readonly number[]): number {
  let longest = 0;
  let run = 0;
  for (const places of free) {
    run = places > 0 ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}

const sum = (places: readonly number[]) => places.reduce((all, one) => all + one, 0);
