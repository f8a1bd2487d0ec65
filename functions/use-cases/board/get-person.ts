import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { PersonView } from '../../../shared/contracts/staff/board.ts';
import type { AuditEntry } from '../../../shared/domain/audit.ts';
import { appointmentCode } from '../../../shared/domain/code.ts';
import type { AppointmentReference, TenantId } from '../../../shared/domain/ids.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { papersOf } from '../../../shared/domain/visit-needs.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Tickets, WorkAudit } from '../../ports/board.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Audit } from '../../ports/staff.ts';
import { answeredQuestions } from '../booking/answered-questions.ts';
import { officeOf } from '../office-of.ts';
import { viewOf } from './act-on-ticket.ts';
import { appointmentOf } from './appointment-of.ts';
import { officeToday } from './office-today.ts';
import { counterAt } from './staff-act.ts';

export type GetPersonDeps = {
  readonly tickets: Pick<Tickets, 'get' | 'details'>;
  readonly appointments: Pick<Appointments, 'get'>;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly workAudit: WorkAudit;
};

/** All that is known of one person in today's queue. Noted before it is read: whoever cannot be noted sees nothing. */
export function getPerson(deps: GetPersonDeps): Handler<Routes['getPerson'], StaffCaller> {
  return async ({ officeId, ticketId }, caller) => {
    const { tenant, staff } = caller;
    const today = await officeToday(deps, { tenant, officeId });
    if (!today.ok) return today;
    const ticket = await deps.tickets.get(tenant, { ...today.value.day, id: ticketId });
    if (ticket === undefined) return fail('not_found');
    const reference = appointmentOf(ticket);
    const seen = { staffId: staff.id, officeId, object: reference ?? ticketId };
    if (isBeforeCaller(ticket, caller)) await noteCalled(deps, tenant, { ticket, seen });
    else await deps.audit.note(tenant, { ...seen, action: 'person-opened', at: secondsOf(deps.clock.now()) });
    const view = await viewOf(deps, caller, { today: today.value, ticket });
    const known = reference
      ? await fromAppointment(deps, tenant, reference)
      : { ...(await deps.tickets.details(tenant, ticket)), answers: [] };
    return ok({ ticket: view, papers: await papersFor(deps.catalogue, tenant, ticket), ...known });
  };
}

type Called = { readonly ticket: Ticket; readonly seen: Omit<AuditEntry, 'at' | 'action'> };

/** Once a call, however often the board is loaded while the person sits there. */
async function noteCalled(
  { workAudit, clock }: Pick<GetPersonDeps, 'workAudit' | 'clock'>,
  tenant: TenantId,
  { ticket, seen }: Called,
): Promise<void> {
  const at = ticket.calledAt ?? secondsOf(clock.now());
  await workAudit.note(tenant, `${ticket.id}-${seen.staffId}`, { ...seen, action: 'person-called', at });
}

/** Somebody called to the caller's own counter: another office's has the same number. */
function isBeforeCaller({ officeId, state, counter }: Ticket, caller: StaffCaller): boolean {
  const own = counterAt(caller, officeId);
  return (state === 'called' || state === 'serving') && own.ok && counter === own.value;
}

async function fromAppointment(
  { appointments, catalogue }: GetPersonDeps,
  tenant: TenantId,
  reference: AppointmentReference,
): Promise<Omit<PersonView, 'ticket' | 'papers'>> {
  const appointment = await appointments.get(tenant, parseReference(reference));
  if (appointment === undefined) return { reference, answers: [] };
  const { person, note, language, pickUp } = appointment;
  const { municipality, office } = await officeOf(catalogue, tenant, appointment.officeId);
  return {
    reference,
    language,
    code: appointmentCode(municipality.codePrefix, office.number, appointment),
    ...(note !== undefined && { note }),
    ...(pickUp !== undefined && { pickUp }),
    ...(person && { name: person.name }),
    ...(person?.mail !== undefined && { mail: person.mail }),
    ...(person?.phone !== undefined && { phone: person.phone }),
    answers: answeredQuestions(await catalogue.services(tenant), appointment),
  };
}

async function papersFor(
  catalogue: Pick<Catalogue, 'serviceText'>,
  tenant: TenantId,
  { visit }: Ticket,
): Promise<PersonView['papers']> {
  const texts = await Promise.all(visit.map(({ serviceId }) => catalogue.serviceText(tenant, serviceId)));
  return papersOf(texts.filter((text) => text !== undefined));
}
