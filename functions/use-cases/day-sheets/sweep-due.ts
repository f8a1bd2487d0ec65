import { Pool } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { OfficeDay } from '../../ports/booking.ts';
import type { Due, DueList } from '../../ports/due-list.ts';
import { despiteFailures } from '../despite-failures.ts';
import { overdueNow, type SweepOfficeDayDeps, sweepOfficeDay } from './sweep-office-day.ts';

export type SweepDueDeps = SweepOfficeDayDeps & {
  readonly dueList: DueList;
  /** What else may be due at an office-day: offers of other times. Asks for the day again if it does not finish. */
  readonly settleOffers: (tenant: TenantId, day: OfficeDay) => Promise<void>;
};

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
    await despiteFailures(byDay.values(), 'office-days are not swept', (entries) =>
      sweepDay(deps, tenant, { entries, sweep }),
    );
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
  const overdue = overdueNow(deps);
  await sweep(tenant, day, overdue);
  await deps.settleOffers(tenant, day);
  if (await isOverdue(deps, tenant, { ...day, overdue }))
    throw new Error(`Something is still overdue at ${day.officeId} on ${day.date}`);
  for (const entry of entries) await deps.dueList.remove(tenant, entry);
}

/** Whether a claim or a hold is left that the sweep should have ended: as of then, and as the table really is. */
async function isOverdue(
  { appointments, daySheets }: SweepDueDeps,
  tenant: TenantId,
  { overdue, ...day }: OfficeDay & { readonly overdue: number },
): Promise<boolean> {
  for (const pool of Pool.options) {
    const sheet = await daySheets.get(tenant, { ...day, pool }, { consistent: true });
    if (sheet?.claims.some(({ at }) => at <= overdue)) return true;
  }
  const booked = await appointments.ofDay(tenant, day, { consistent: true });
  return booked.some(({ state, until }) => state === 'held' && until <= overdue);
}
