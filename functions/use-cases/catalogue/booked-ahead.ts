import { type Appointment, isLive, type Pool } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { addDays, dateIn } from '../../../shared/domain/time.ts';
import type { Appointments, DaySheets } from '../../ports/booking.ts';
import type { Clock } from '../../ports/clock.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { takenByDay } from '../hours/effect-of.ts';

export type BookedAheadDeps = {
  readonly daySheets: Pick<DaySheets, 'list'>;
  readonly appointments: Pick<Appointments, 'ofDay'>;
  readonly clock: Clock;
};

/** Further than anybody can book. */
export const allDaysAhead = 400;
/**
 * Live appointments of an office that have not begun, in the next `days` days. Only days are read on which the sheets say
 * that somebody has booked; `consistent` when the answer decides something.
 */
export function bookedAhead({ daySheets, appointments, clock }: BookedAheadDeps) {
  return async (
    tenant: TenantId,
    office: Pick<Office, 'id' | 'zone'>,
    { days, consistent }: { readonly days: number; readonly consistent: boolean },
  ): Promise<readonly Appointment[]> => {
    const now = clock.now();
    const today = dateIn(office.zone, now);
    const span = { from: today, to: addDays(today, days - 1) };
    const listed = async (pool: Pool) => await daySheets.list(tenant, { officeId: office.id, pool }, span);
    const taken = takenByDay(...(await Promise.all([listed('online'), listed('staff')])));
    const booked = [...taken].filter(([, { online, staff }]) => [...online, ...staff].some((places) => places > 0));
    const found = await someAtOnce(booked, atOnce, async ([date]) => {
      return await appointments.ofDay(tenant, { officeId: office.id, date }, { consistent });
    });
    return found.flat().filter(({ state, startsAt }) => isLive(state) && startsAt > secondsOf(now));
  };
}
