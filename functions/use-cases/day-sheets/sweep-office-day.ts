import { Pool } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Appointments, OfficeDay } from '../../ports/booking.ts';
import { type SettleClaimsDeps, settleClaims } from './settle-claims.ts';

export type SweepOfficeDayDeps = SettleClaimsDeps & {
  readonly appointments: Pick<Appointments, 'glance' | 'bury' | 'ofDay' | 'end'>;
};

/**
 * Gives back what is due at one office-day: places claimed without an appointment, and holds that nobody confirmed in
 * time. May run at any time and twice at once; what gets no answer is left to the next run. Holds are overdue that ended
 * at `overdue` or before, in seconds since 1970.
 */
export function sweepOfficeDay(deps: SweepOfficeDayDeps) {
  const settle = settleClaims(deps);
  return async (
    tenant: TenantId,
    day: OfficeDay,
    overdue = overdueNow(deps),
  ): Promise<{ readonly expired: number }> => {
    for (const pool of Pool.options) await settle(tenant, { ...day, pool });
    let expired = 0;
    for (const appointment of await deps.appointments.ofDay(tenant, day)) {
      if (appointment.state !== 'held' || appointment.until > overdue) continue;
      const { until } = appointment;
      const answer = await deps.appointments.end(tenant, appointment, { from: 'held', to: 'expired', until });
      if (answer.kind === 'done') expired += 1;
    }
    return { expired };
  };
}

/** What claims and holds are measured by: grace before now, seconds since 1970. */
export function overdueNow({ clock, graceSeconds }: Pick<SweepOfficeDayDeps, 'clock' | 'graceSeconds'>): number {
  return secondsOf(clock.now()) - graceSeconds;
}
