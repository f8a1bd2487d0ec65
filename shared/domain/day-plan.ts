import type { CivilDate } from './civil.ts';
import { type DayClock, dayClock, wallMinuteAt } from './day-clock.ts';
import type { Office } from './office.ts';
import { staffedMinutes } from './opening-hours.ts';

/** Places per cell of an office-day, by pool; each list ends with its last cell that has any. */
export type DayPlan = { readonly online: number[]; readonly staff: number[] };

/**
 * Capacity of a day: the counters staffed during every minute of a cell. A cell that opening hours cover only
 * in part has none; hours that follow each other without a gap are one. An office is open whenever its wall clock
 * shows a time within its hours: where the clock is put back the hour counts twice, where it is put forward not at all.
 */
export function dayPlan(
  office: Pick<Office, 'zone' | 'rules' | 'hours'>,
  date: CivilDate,
  holidays: ReadonlySet<CivilDate>,
): DayPlan {
  const staffed = staffedMinutes(office.hours, date, holidays);
  const clock = dayClock(office, date);
  const { cellMinutes } = office.rules;
  return {
    online: capacityByCell(clock, cellMinutes, staffed.online),
    staff: capacityByCell(clock, cellMinutes, staffed.staff),
  };
}

function capacityByCell(clock: DayClock, cellMinutes: number, countersByWallMinute: readonly number[]): number[] {
  const cells: number[] = [];
  let used = 0;
  for (let begin = 0; begin + cellMinutes <= clock.length; begin += cellMinutes) {
    let capacity = Number.POSITIVE_INFINITY;
    for (let minute = begin; minute < begin + cellMinutes && capacity > 0; minute++) {
      capacity = Math.min(capacity, countersByWallMinute[wallMinuteAt(clock, minute)] ?? 0);
    }
    cells.push(capacity);
    if (capacity > 0) used = cells.length;
  }
  return cells.slice(0, used);
}

/** A plan as short text, runs of equal cells as `places*cells`: `0*6,3*24,2`. Empty for a closed day. */
export function encodePlan(plan: readonly number[]): string {
  const runs: { places: number; cells: number }[] = [];
  for (const places of plan) {
    const last = runs.at(-1);
    if (last?.places === places) last.cells++;
    else runs.push({ places, cells: 1 });
  }
  return runs.map((run) => (run.cells === 1 ? `${run.places}` : `${run.places}*${run.cells}`)).join(',');
}

const planText = /^(?:\d+(?:\*[1-9]\d*)?(?:,\d+(?:\*[1-9]\d*)?)*)?$/;

/** Inverse of `encodePlan`. Throws when the text is not a plan: what the store holds was written by it. */
export function decodePlan(text: string): number[] {
  if (!planText.test(text)) throw new Error(`Not a day plan: ${text.slice(0, 80)}`);
  if (text === '') return [];
  return text.split(',').flatMap((run) => {
    const [places, cells] = run.split('*');
    return Array.from({ length: Number(cells ?? 1) }, () => Number(places));
  });
}

/** What to add to each cell to come from the old plan to the next; as long as the longer of the two. */
export function planDelta(old: readonly number[], next: readonly number[]): number[] {
  return Array.from({ length: Math.max(old.length, next.length) }, (_, cell) => (next[cell] ?? 0) - (old[cell] ?? 0));
}
