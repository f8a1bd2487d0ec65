import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import { type ReadByTokenDeps, readByToken } from './access.ts';
import { type AppointmentViewDeps, appointmentView } from './appointment-view.ts';

export type GetAppointmentDeps = AppointmentViewDeps & ReadByTokenDeps;

/** Shows an appointment; looking never changes anything, however often a mail program looks. */
export function getAppointment(deps: GetAppointmentDeps): Handler<Routes['getAppointment'], Caller> {
  return async ({ reference }, caller) => {
    const read = await readByToken(deps, caller, reference);
    return read.ok ? ok(await appointmentView(deps, { tenant: caller.tenant, ...read.value })) : read;
  };
}
