import type { FieldCode } from '#shared/contracts/field-code.ts';
import type { PlanView } from '#shared/contracts/staff/hours.ts';
import type { CivilDate } from '#shared/domain/civil.ts';
import { minutesOf } from '#shared/domain/time.ts';

/** What somebody has typed into the table, by name of the field. */
export type Typed = readonly {
  readonly date: CivilDate;
  readonly from: string;
  readonly to: string;
  readonly was: number;
  readonly typed: string;
}[];

/** A field that was refused; without a code it holds no number. */
export type Wrong = { readonly name?: string | undefined; readonly code?: FieldCode };

type Week = { readonly plan: PlanView; readonly typed: Typed; readonly wrong: readonly Wrong[] };

/** One cell of the table. `delta` are places that come and go, at the rate of what is typical. */
export function cellOf({ plan, typed, wrong }: Week, day: PlanView['days'][number], row: number) {
  const [band, cell] = [plan.bands[row], day.cells[row]];
  if (!band || !cell) return undefined;
  const was = cell.counters.online + cell.counters.staff;
  const name = ['c', day.date, band.from, band.to, was].join('.');
  const own = typed.find(({ date, from, to }) => date === day.date && from === band.from && to === band.to);
  const value = own?.typed ?? String(was);
  const hours = (minutesOf(band.to) - minutesOf(band.from)) / plan.typicalMinutes;
  const isNumber = /^\d+$/.test(value);
  return {
    name,
    was,
    value,
    places: cell.places,
    taken: cell.taken,
    editable: !cell.closed && day.date >= plan.today,
    empty: was === 0,
    changed: value !== String(was),
    error: wrong.find((one) => one.name !== undefined && fieldKey(one.name) === fieldKey(name)),
    delta: isNumber ? Math.round((Number(value) - was) * hours) : undefined,
  };
}

/** Fields that were typed into before and are none of this week's table: they go along, so that nothing is lost. */
export function hiddenFields(plan: PlanView, typed: Typed) {
  const days = new Set(plan.days.map(({ date }) => date));
  const bands = new Set(plan.bands.map(({ from, to }) => `${from}.${to}`));
  return typed
    .filter(({ date, from, to }) => !days.has(date) || !bands.has(`${from}.${to}`))
    .map(({ date, from, to, was, typed: value }) => ({ name: ['c', date, from, to, was].join('.'), value }));
}

/** A field without the number that stood in it: somebody else may have changed that meanwhile. */
function fieldKey(name: string): string {
  return name.split('.').slice(0, 4).join('.');
}
