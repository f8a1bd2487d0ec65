import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail } from '../../../shared/result.ts';
import type { Ending } from '../../ports/booking.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import { type EndAppointmentDeps, endAppointment } from './end-appointment.ts';
import { mayChange } from './may-change.ts';
import { type OpenByTokenDeps, openByToken } from './open-by-token.ts';

export type CancelAppointmentDeps = OpenByTokenDeps &
  EndAppointmentDeps & { readonly catalogue: Pick<Catalogue, 'offices'>; readonly clock: Clock };

/** Ends a confirmed appointment and gives its places back. The clock is asked before, never within. */
export function cancelAppointment(deps: CancelAppointmentDeps): Handler<Routes['cancelAppointment'], Caller> {
  return async ({ reference, reason }, caller) => {
    const opened = await openByToken(deps, caller, reference);
    if (!opened.ok) return opened;
    const { appointment, purpose } = opened.value;
    if (purpose !== 'manage') return fail('link_invalid');
    const who = { tenant: caller.tenant, now: deps.clock.now() };
    const isOpen = appointment.state === 'confirmed';
    if (isOpen && !(await mayChange(deps.catalogue, who, appointment))) return fail('too_late_to_change');
    const at = secondsOf(who.now);
    const ending: Ending = { from: 'confirmed', to: 'cancelled', at, ...(reason !== undefined && { reason }) };
    return endAppointment(deps, { tenant: caller.tenant, appointment, ending });
  };
}
