import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import { type EndAppointmentDeps, endAppointment } from './end-appointment.ts';
import { type OpenByTokenDeps, openByToken } from './open-by-token.ts';

export type ReleaseHoldDeps = OpenByTokenDeps & EndAppointmentDeps;

/** Gives held places back before the sweeper would. */
export function releaseHold(deps: ReleaseHoldDeps): Handler<Routes['releaseHold'], Caller> {
  return async ({ reference }, caller) => {
    const opened = await openByToken(deps, caller, reference);
    if (!opened.ok) return opened;
    const { appointment, purpose } = opened.value;
    if (purpose !== 'manage') return fail('link_invalid');
    return endAppointment(deps, { tenant: caller.tenant, appointment, ending: { from: 'held', to: 'expired' } });
  };
}
