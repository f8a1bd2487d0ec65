import type { CivilDate } from './civil.ts';
import { cellStart } from './grid.ts';
import type { Office } from './office.ts';

/** Counters staffed in each cell of a day, for whatever they are kept. */
export type StaffedDay = { readonly date: CivilDate; readonly counters: readonly number[] };

/** Seconds since 1970. `until`: open now, up to then. `opensAt`: the next time somebody is at a counter after that. */
export type WalkInHours = { readonly until?: number; readonly opensAt?: number };

type Span = { readonly from: number; readonly to: number };

/** When people without appointment are served: whenever at least one counter is staffed. `days` in order of date. */
export function walkInHours(
  office: Pick<Office, 'zone' | 'rules'>,
  days: readonly StaffedDay[],
  now: number,
): WalkInHours {
  const spans = days.flatMap((day) => staffedSpans(office, day));
  const current = spans.find(({ from, to }) => from <= now && now < to);
  const next = spans.find(({ from }) => from > now);
  return { ...(current && { until: current.to }), ...(next && { opensAt: next.from }) };
}

/** Counters of two plans together, cell by cell. */
export function countersTogether(one: readonly number[], other: readonly number[]): number[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, cell) => (one[cell] ?? 0) + (other[cell] ?? 0));
}

/** Cells that follow each other without a gap are one span. */
function staffedSpans(office: Pick<Office, 'zone' | 'rules'>, { date, counters }: StaffedDay): Span[] {
  const startOf = (cell: number) => cellStart(office, date, cell).epochMilliseconds / 1000;
  const isStaffed = (cell: number) => (counters[cell] ?? 0) > 0;
  const cells = Array.from({ length: counters.length + 1 }, (_, cell) => cell);
  const begins = cells.filter((cell) => isStaffed(cell) && !isStaffed(cell - 1));
  const ends = cells.filter((cell) => !isStaffed(cell) && isStaffed(cell - 1));
  return begins.map((begin, index) => ({ from: startOf(begin), to: startOf(ends[index] ?? counters.length) }));
}
