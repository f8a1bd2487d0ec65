import type { Pool, SheetKey } from '../../../shared/domain/appointment.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { type DayPlan, dayPlan, planDelta } from '../../../shared/domain/day-plan.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { DaySheet, DaySheets, Done, Holidays, NoAnswer, Refused } from '../../ports/booking.ts';
import { insist, type Patience } from '../booking/insist.ts';

export type MaterialiseDayDeps = {
  readonly daySheets: Pick<DaySheets, 'get' | 'create' | 'replan'>;
  readonly holidays: Holidays;
  readonly patience: Patience;
};

/** Cells that one change of a plan may name: an update expression may have 4 KB, and 300 operators. */
const mostReplanned = 100;

/** created, changed: written now; same: nothing to do; undecided: others were faster or nobody answered, try later. */
export type Materialised = 'created' | 'changed' | 'same' | 'undecided';

/**
 * Brings the day sheets of an office-day to its opening hours. Places are added and taken as differences, exactly once
 * by the sheet's version, so that bookings stay; a cell may go below zero, which only means that nobody else fits.
 * A fine grid takes several steps, each with a version of its own. A closed day needs no sheet.
 */
export function materialiseDay(deps: MaterialiseDayDeps) {
  return async (tenant: TenantId, office: Office, date: CivilDate): Promise<Readonly<Record<Pool, Materialised>>> => {
    const plan = planOf(deps.holidays, office, date);
    const bring = (pool: Pool) => bringTo(deps, { tenant, sheet: { officeId: office.id, pool, date } }, plan[pool]);
    return { online: await bring('online'), staff: await bring('staff') };
  };
}

/** The places of an office-day by its opening hours and its region's public holidays. */
export function planOf(holidays: Holidays, office: Office, date: CivilDate): DayPlan {
  const region = office.hours.holidays?.region;
  return dayPlan(office, date, region === undefined ? new Set() : holidays(region, Number(date.slice(0, 4))));
}

/** Whether a sheet has accounted for this plan; a day without any places needs no sheet. */
export function isAsPlanned(sheet: Pick<DaySheet, 'plan'> | undefined, plan: readonly number[]): boolean {
  return planDelta(sheet?.plan ?? [], plan).every((delta) => delta === 0);
}

async function bringTo(
  deps: MaterialiseDayDeps,
  { tenant, sheet }: { readonly tenant: TenantId; readonly sheet: SheetKey },
  plan: readonly number[],
): Promise<Materialised> {
  const { answer } = await insist(deps.patience, async () => {
    const stored = await deps.daySheets.get(tenant, sheet, { consistent: true });
    if (isAsPlanned(stored, plan)) return { kind: 'same' as const };
    if (stored === undefined) return named('created', await deps.daySheets.create(tenant, sheet, plan));
    const next = nextPlan(stored.plan, plan);
    const changed = isAsPlanned({ plan: next }, plan) ? 'changed' : 'begun';
    return named(changed, await deps.daySheets.replan(tenant, stored, next));
  });
  if (answer?.kind === 'begun') return bringTo(deps, { tenant, sheet }, plan);
  return answer?.kind ?? 'undecided';
}

/** On the way to `plan` as far as one change may go; the cells after that stay as they were. */
function nextPlan(old: readonly number[], plan: readonly number[]): readonly number[] {
  const differing = planDelta(old, plan).flatMap((delta, cell) => (delta === 0 && cell < old.length ? [] : [cell]));
  const end = differing[mostReplanned] ?? Math.max(old.length, plan.length);
  const cells = Array.from({ length: Math.max(end, old.length) }, (_, cell) => cell);
  return cells.map((cell) => (cell < end ? plan[cell] : old[cell]) ?? 0);
}

/** Refused means that somebody else was faster: look again. */
function named<Kind extends string>(done: Kind, answer: Done | Refused<unknown> | NoAnswer) {
  if (answer.kind === 'done') return { kind: done };
  return answer.kind === 'refused' ? { kind: 'busy' as const } : answer;
}
