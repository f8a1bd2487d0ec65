import { orErrorPage } from '#lib/server/api.ts';
import type { CitizenEvent } from '#lib/server/citizen.ts';
import { ownAppointments } from '#lib/server/own-appointments.ts';
import { officesById } from '#lib/server/visit.ts';
import type { PickUpView } from '#shared/contracts/certificate/pick-up.ts';
import type { RequestView } from '#shared/contracts/certificate/requests.ts';
import type { RequestId } from '#shared/domain/certificate/ids.ts';

/** How the page of a case shows that something is picked up. */
export type ShownPickUp = NonNullable<Awaited<ReturnType<typeof pickUpOf>>>;

/** How things stand with picking a certificate up; undefined where none lies ready. */
export async function pickUpOf(event: CitizenEvent, { requestId, state, answers }: RequestView) {
  if (state !== 'issued' || answers.delivery !== 'pick-up') return undefined;
  const pickUp = await readyPickUp(event, requestId);
  if (pickUp === undefined) return undefined;
  keepAppointment(event, pickUp);
  const { standing, until, serviceId, appointment } = pickUp;
  const office = appointment && (await officesById(event.locals.api))[appointment.officeId];
  return { standing, until, isOffered: serviceId !== undefined, appointment, office };
}

/** Undefined: it does not lie ready, or not any more. */
export async function readyPickUp({ locals }: CitizenEvent, requestId: RequestId): Promise<PickUpView | undefined> {
  const answer = await locals.citizen.call('getPickUp', { requestId });
  return !answer.ok && answer.code === 'request_changed' ? undefined : orErrorPage(answer);
}

/** Whoever is signed in opens the appointment, moves and cancels it without typing anything. */
export function keepAppointment({ cookies, url }: CitizenEvent, { standing, appointment, token }: PickUpView): void {
  if (standing !== 'booked' || appointment === undefined || token === undefined) return;
  const own = ownAppointments(cookies, url);
  if (own.tokenOf(appointment.reference) !== token) own.keep(appointment.reference, token);
}
