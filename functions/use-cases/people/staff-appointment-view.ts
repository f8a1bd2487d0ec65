import type { StaffAppointmentView } from '../../../shared/contracts/staff/people.ts';
import { type Appointment, hasMail } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { referenceOf } from '../../../shared/domain/reference.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { papersOf } from '../../../shared/domain/visit-needs.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import { answeredQuestions } from '../booking/answered-questions.ts';
import { calledNumber, codeOf, wallTime } from '../booking/appointment-view.ts';
import { officeOf } from '../office-of.ts';

/** Confirmations that staff may have sent again. */
export const mostSentAgain = 5;

/** All that is stored of an appointment, in the words of the catalogue as it is now. */
export async function staffAppointmentView(
  catalogue: Catalogue,
  tenant: TenantId,
  appointment: Appointment,
): Promise<StaffAppointmentView> {
  const { officeId, date, id, visit, state, startsAt } = appointment;
  const ids = visit.map(({ serviceId }) => serviceId);
  const [whereabouts, services, texts] = await Promise.all([
    officeOf(catalogue, tenant, officeId),
    catalogue.services(tenant),
    Promise.all(ids.map((serviceId) => catalogue.serviceText(tenant, serviceId))),
  ]);
  const { person, ...rest } = appointment;
  return {
    reference: referenceOf(officeId, date, id),
    state,
    office: officeId,
    date,
    time: wallTime(startsAt, whereabouts.office.zone),
    startsAt: secondsText(startsAt),
    minutes: appointment.minutes,
    services: visit.map(({ serviceId, count }) => ({ name: nameOf(services, serviceId), count })),
    visit,
    share: appointment.pool,
    number: calledNumber(appointment, whereabouts),
    code: codeOf(appointment, whereabouts),
    language: appointment.language,
    bookedAt: secondsText(appointment.createdAt),
    ...(person && { name: person.name, mail: person.mail, phone: person.phone }),
    answers: answeredQuestions(services, appointment).map(({ label, answer }) => ({ label, answer })),
    papers: papersOf(texts.filter((text) => text !== undefined)),
    ...optionalOf(rest),
    may: { change: state === 'confirmed', resend: mayResend(appointment) },
  };
}

function optionalOf({ channel, note, cancelReason, movedTo, movedFrom }: Omit<Appointment, 'person'>) {
  return { channel, note, cancelReason, movedTo, movedFrom };
}

function mayResend({ state, person, sentAgain = 0 }: Appointment): boolean {
  return state === 'confirmed' && hasMail(person) && sentAgain < mostSentAgain;
}

/** A service that is no longer offered goes by its id. */
function nameOf(services: readonly Service[], id: Service['id']): Service['name'] {
  return services.find((service) => service.id === id)?.name ?? { de: id };
}
