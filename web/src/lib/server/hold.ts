import type { Slot } from '#lib/booking/slot.ts';
import { visitText } from '#lib/booking/visit-text.ts';
import type { AppointmentView } from '#shared/contracts/appointments.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import type { Visit } from '#shared/domain/appointment.ts';
import type { AppointmentReference } from '#shared/domain/ids.ts';
import { ok, type Result } from '#shared/result.ts';
import type { AppointmentEvent } from './appointment.ts';
import { detailsDraft } from './details-draft.ts';
import { type Own, ownAppointments } from './own-appointments.ts';

type Wish = { readonly slot: Slot; readonly visit: Visit; readonly idempotencyKey: string };
type Unfinished = Own & { readonly appointment: AppointmentView };

/**
 * Holds a time for this browser. Whoever comes back to choose another time for the same visit gives the first one back
 * and takes along what was typed; pressing the same time again leads on with the same appointment.
 */
export async function hold(
  event: Omit<AppointmentEvent, 'params'>,
  { slot, visit, idempotencyKey }: Wish,
): Promise<Result<AppointmentReference, ErrorCode>> {
  const { locals, cookies, url } = event;
  const earlier = await unfinished(event, visit);
  if (earlier && isAt(earlier.appointment, slot)) return ok(earlier.reference);
  const wish = { ...slot, services: visit, language: locals.language };
  const held = await locals.api('holdAppointment', wish, { idempotencyKey });
  if (!held.ok) return held;
  const { reference, token } = held.value;
  ownAppointments(cookies, url).keep(reference, token);
  detailsDraft(cookies, url).carryTo(reference);
  if (earlier && earlier.reference !== reference) {
    // When this fails, the places come back by themselves some minutes later.
    await locals.api('releaseHold', { reference: earlier.reference }, { token: earlier.token }).catch(() => undefined);
  }
  return ok(reference);
}

/** What this browser held last, if it is for the same visit and nobody has said yet who comes. */
async function unfinished(
  { locals, cookies, url }: Omit<AppointmentEvent, 'params'>,
  visit: Visit,
): Promise<Unfinished | undefined> {
  const [own] = ownAppointments(cookies, url).all();
  if (!own) return undefined;
  const answer = await locals.api('getAppointment', { reference: own.reference }, { token: own.token });
  if (!answer.ok || answer.value.state !== 'held' || answer.value.detailsGiven) return undefined;
  return visitText(answer.value.services) === visitText(visit) ? { ...own, appointment: answer.value } : undefined;
}

function isAt({ officeId, date, time }: AppointmentView, slot: Slot): boolean {
  return officeId === slot.officeId && date === slot.date && time === slot.time;
}
