import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { Appointment, Person } from '../../../shared/domain/appointment.ts';
import { maskedName } from '../../../shared/domain/masked-name.ts';
import { referenceOf } from '../../../shared/domain/reference.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Limits } from '../../ports/limits.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import { calledNumber, wallTime } from '../booking/appointment-view.ts';
import { limitRules } from '../booking/limit-rules.ts';
import { nameMatcher } from './name-matcher.ts';

export type SearchPeopleDeps = NotedDeps & {
  readonly appointments: Pick<Appointments, 'ofDay'>;
  readonly catalogue: Pick<Catalogue, 'offices'>;
  readonly limits: Limits;
};

type Booked = Appointment & { readonly person: Person };

/**
 * Finds people by the beginnings of their names among the appointments of one day. Names come back masked; the audit
 * keeps how many were found, never what was typed.
 */
export function searchPeople(deps: SearchPeopleDeps): Handler<Routes['searchPeople'], StaffCaller> {
  return async ({ officeId, date, text }, caller) => {
    const { tenant, staff } = caller;
    const office = (await deps.catalogue.offices(tenant)).find(({ id }) => id === officeId);
    if (office === undefined) return fail('not_found');
    const isAllowed = await deps.limits.allow(tenant, `people.${staff.id}`, limitRules.peopleSearchesByStaff);
    if (!isAllowed) return fail('too_many_requests');
    const isMeant = nameMatcher(text);
    const day = await deps.appointments.ofDay(tenant, { officeId, date });
    const found = day.filter(isBooked).filter(({ person }) => isMeant(person.name));
    await noted(deps, caller, { action: 'search', officeId, object: date, reason: String(found.length) });
    const people = found.toSorted(byStart).map((appointment) => ({
      reference: referenceOf(officeId, date, appointment.id),
      state: appointment.state,
      name: maskedName(appointment.person.name),
      time: wallTime(appointment.startsAt, office.zone),
      number: calledNumber(appointment, { office }),
      services: appointment.visit,
    }));
    return ok({ people });
  };
}

/** Somebody has said who comes, and the appointment came to be. */
function isBooked(appointment: Appointment): appointment is Booked {
  return appointment.person !== undefined && appointment.state !== 'expired';
}

function byStart(one: Appointment, other: Appointment): number {
  return one.startsAt - other.startsAt || one.number - other.number;
}
