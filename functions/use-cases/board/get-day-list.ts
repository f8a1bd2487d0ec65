import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { DayListView, TicketView } from '../../../shared/contracts/staff/board.ts';
import type { Appointment } from '../../../shared/domain/appointment.ts';
import { appointmentCode } from '../../../shared/domain/code.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { ok } from '../../../shared/result.ts';
import type { Tickets } from '../../ports/board.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Audit } from '../../ports/staff.ts';
import { officeOf, type Whereabouts } from '../office-of.ts';
import { ticketOf } from './expect-person.ts';
import { type OfficeTodayDeps, officeToday } from './office-today.ts';
import { servicesOf } from './services-of.ts';
import { ticketViews } from './ticket-view.ts';

export type GetDayListDeps = OfficeTodayDeps & {
  readonly catalogue: Pick<Catalogue, 'municipality' | 'offices' | 'services'>;
  readonly appointments: Pick<Appointments, 'ofDay'>;
  readonly tickets: Pick<Tickets, 'ofDay'>;
  readonly audit: Audit;
};

type Listed = DayListView['people'][number];

/**
 * The day on paper, by time: everybody with an appointment by full name, then whoever came without one. Read from the
 * appointments themselves, so that nobody is missing; noted as one entry.
 */
export function getDayList(deps: GetDayListDeps): Handler<Routes['getDayList'], StaffCaller> {
  return async ({ officeId, date }, { tenant, staff }) => {
    const found = await officeToday(deps, { tenant, officeId }, date);
    if (!found.ok) return found;
    const { office, day, now } = found.value;
    await deps.audit.note(tenant, { at: now, staffId: staff.id, action: 'list-printed', officeId, object: day.date });
    const [appointments, tickets, services, whereabouts] = await Promise.all([
      deps.appointments.ofDay(tenant, day, { consistent: true }),
      deps.tickets.ofDay(tenant, day),
      deps.catalogue.services(tenant),
      officeOf(deps.catalogue, tenant, officeId),
    ]);
    const booked = new Map(bookedOf(appointments).map((appointment) => [String(appointment.id), appointment]));
    const all = withMissing(tickets, booked, office).toSorted(byTime);
    const view = ticketViews({ office, date: day.date, services, now });
    return ok({
      officeName: office.name,
      ...day,
      printedAt: secondsText(now),
      people: all.map((ticket) => ({ ...shortOf(view(ticket)), ...fullOf(booked.get(ticket.id), whereabouts) })),
      services: servicesOf({ office }, services, all),
    });
  };
}

function bookedOf(appointments: readonly Appointment[]): readonly Appointment[] {
  return appointments.filter(({ state }) => state === 'confirmed');
}

/** The tickets of a day, with those of appointments that have none yet, without those of appointments that are gone. */
function withMissing(
  tickets: readonly Ticket[],
  booked: ReadonlyMap<string, Appointment>,
  office: Office,
): readonly Ticket[] {
  const known = new Set<string>(tickets.map(({ id }) => id));
  const missing = [...booked.values()].filter(({ id }) => !known.has(id));
  return [
    ...tickets.filter(({ id, state }) => state !== 'expected' || booked.has(id)),
    ...missing.map((appointment) => ticketOf(appointment, office)),
  ];
}

function shortOf({ number, time, services, state, papersMissing, name }: TicketView): Listed {
  return {
    number,
    services,
    state,
    papersMissing,
    ...(time !== undefined && { time }),
    ...(name !== undefined && { name }),
  };
}

function byTime(one: Ticket, other: Ticket): number {
  const moment = ({ startsAt, arrivedAt }: Ticket) => startsAt ?? arrivedAt ?? 0;
  return moment(one) - moment(other) || (one.number < other.number ? -1 : 1);
}

/** What the appointment says beyond the ticket. */
function fullOf(
  appointment: Appointment | undefined,
  { municipality, office }: Whereabouts,
): Pick<Listed, 'name' | 'phone' | 'code'> {
  if (appointment === undefined) return {};
  const { person } = appointment;
  return {
    code: appointmentCode(municipality.codePrefix, office.number, appointment),
    ...(person && { name: person.name }),
    ...(person?.phone !== undefined && { phone: person.phone }),
  };
}
