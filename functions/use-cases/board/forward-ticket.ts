import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { actOnTicket, step } from './act-on-ticket.ts';
import { type HandOverDeps, handOver } from './hand-over.ts';
import { officeToday } from './office-today.ts';
import { notOffered } from './visit-at-office.ts';

/** Sends somebody on: to another service here, or to another office of the municipality. */
export function forwardTicket(deps: HandOverDeps): Handler<Routes['forwardTicket'], StaffCaller> {
  return async ({ services, toOfficeId, ...seen }, caller) => {
    if (toOfficeId !== undefined && toOfficeId !== seen.officeId) {
      return handOver(deps, { caller, seen, toOfficeId, services });
    }
    if (services === undefined) return fail('invalid_request', [{ pointer: '/services', code: 'required' }]);
    const here = await officeToday(deps, { tenant: caller.tenant, officeId: seen.officeId });
    if (!here.ok) return here;
    return (
      notOffered(here.value.office, services) ??
      actOnTicket(deps, { caller, seen }, step('forward', { visit: services }))
    );
  };
}
