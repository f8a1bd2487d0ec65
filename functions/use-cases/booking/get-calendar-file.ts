import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Links } from '../../ports/links.ts';
import { type ReadByTokenDeps, readByToken } from './access.ts';
import { type AppointmentCalendarDeps, appointmentCalendar } from './appointment-calendar.ts';
import { type VisitFactsDeps, visitFacts } from './appointment-facts.ts';

export type GetCalendarFileDeps = ReadByTokenDeps &
  VisitFactsDeps &
  AppointmentCalendarDeps & { readonly links: Pick<Links, 'hash' | 'token'> };

/** A confirmed appointment for the citizen's own calendar; names no person. */
export function getCalendarFile(deps: GetCalendarFileDeps): Handler<Routes['getCalendarFile'], Caller> {
  return async ({ reference }, caller) => {
    const read = await readByToken(deps, caller, reference);
    if (!read.ok) return read;
    const { appointment, purpose } = read.value;
    if (purpose === 'confirm') return fail('link_invalid');
    if (appointment.state !== 'confirmed') return fail('appointment_gone');
    const { tenant } = caller;
    const facts = await visitFacts(deps, { tenant, appointment });
    return ok(await appointmentCalendar(deps, { tenant, appointment, facts, method: 'PUBLISH' }));
  };
}
