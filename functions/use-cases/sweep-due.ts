import { Pool } from '../../shared/domain/appointment.ts';
import type { CivilDate } from '../../shared/domain/civil.ts';
import type { OfficeId, TenantId } from '../../shared/domain/ids.ts';
import type { Due, DueList } from '../ports.ts';
import { secondsOf } from './booking/instants.ts';
import { type SweepOfficeDayDeps, sweepOfficeDay } from './sweep-office-day.ts';

export type SweepDueDeps = SweepOfficeDayDeps & { readonly dueList: DueList };

type OfficeDay = { readonly officeId: OfficeId; readonly date: CivilDate };

const mostAtOnce = 500;

/**
 * Sweeps the office-days that are due, the longest overdue first. A day leaves the list only once another look finds
 * nothing overdue, because a sweep may get no answer from the store. Goes on after a failure and throws at the end.
 */
export function sweepDue(deps: SweepDueDeps) {
  const sweep = sweepOfficeDay(deps);
  return async (tenant: TenantId): Promise<{ readonly swept: number }> => {
    const due = await deps.dueList.before(tenant, secondsOf(deps.clock.now()), mostAtOnce);
    const byDay = Map.groupBy(due, ({ officeId, date }) => `${officeId} ${date}`);
    const failures: unknown[] = [];
    for (const [day, entries] of byDay) {
      try {
        await sweepDay(deps, tenant, { entries, sweep });
      } catch (error) {
        failures.push(new Error(`Sweeping ${day}`, { cause: error }));
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} office-days are not swept`);
    return { swept: byDay.size };
  };
}

async function sweepDay(
  deps: SweepDueDeps,
  tenant: TenantId,
  { entries, sweep }: { readonly entries: readonly Due[]; readonly sweep: ReturnType<typeof sweepOfficeDay> },
): Promise<void> {
  const [day] = entries;
  if (day === undefined) return;
  await sweep(tenant, day);
  if (await isOverdue(deps, tenant, day)) throw new Error('Something is still overdue');
  for (const entry of entries) await deps.dueList.remove(tenant, entry);
}

/** Whether a claim or a hold is left that the sweep should have ended. */
async function isOverdue(
  { appointments, daySheets, clock, graceSeconds }: SweepDueDeps,
  tenant: TenantId,
  day: OfficeDay,
): Promise<boolean> {
  const overdue = secondsOf(clock.now()) - graceSeconds;
  for (const pool of Pool.options) {
    const sheet = await daySheets.get(tenant, { ...day, pool }, { consistent: true });
    if (sheet?.claims.some(({ at }) => at <= overdue)) return true;
  }
  const booked = await appointments.ofDay(tenant, day);
  return booked.some(({ state, until }) => state === 'held' && until <= overdue);
}
