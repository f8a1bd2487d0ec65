import { fail, redirect } from '@sveltejs/kit';
import { slotOf } from '#lib/booking/slot.ts';
import { pathIn } from '#lib/language-path.ts';
import { isWorthAnotherTry, orErrorPage } from '#lib/server/api.ts';
import { type RequestEvent, requestIdOf, requestPath, toCase } from '#lib/server/certificates/own-request.ts';
import { keepAppointment, readyPickUp } from '#lib/server/certificates/pick-up.ts';
import { citizenOf } from '#lib/server/citizen.ts';
import { timesBefore, timesFor } from '#lib/server/times.ts';
import { partsOf } from '#lib/server/visit.ts';
import type { Actions, PageServerLoad } from './$types';

/** The free times of all offices where the certificate can be picked up. */
export const load: PageServerLoad = async (event) => {
  await citizenOf(event);
  const requestId = requestIdOf(event);
  const pickUp = await readyPickUp(event, requestId);
  if (pickUp?.serviceId === undefined || pickUp.standing === 'booked') return toCase(event);
  const visit = [{ serviceId: pickUp.serviceId, count: 1 }];
  const { api } = event.locals;
  const found = await timesFor(api, visit, event.url.searchParams);
  if (!found.ok && found.code === 'not_bookable') return toCase(event);
  return { requestId, times: timesBefore(pickUp.until, orErrorPage(found)), parts: await partsOf(api, visit) };
};

export const actions = {
  default: async (event) => {
    const requestId = requestIdOf(event);
    const slot = slotOf((await event.request.formData()).get('slot'));
    if (slot === undefined) return fail(422, { problem: 'stale' as const });
    const booked = await event.locals.citizen.call('bookPickUp', { requestId, ...slot });
    if (booked.ok) {
      keepAppointment(event, booked.value);
      return toNotice(event, 'pickUpBooked');
    }
    if (booked.code === 'request_changed') return toNotice(event, 'pickUpChanged');
    if (booked.code === 'slot_taken') return fail(409, { problem: 'taken' as const });
    if (booked.code === 'not_bookable') return fail(409, { problem: 'stale' as const });
    if (booked.code === 'limit_reached') return fail(429, { problem: 'tooMany' as const });
    if (isWorthAnotherTry(booked.code)) return fail(503, { problem: 'unknown' as const });
    return orErrorPage<never>(booked);
  },
} satisfies Actions;

function toNotice(event: RequestEvent, notice: 'pickUpBooked' | 'pickUpChanged'): never {
  redirect(303, pathIn(event.locals.language, `${requestPath(requestIdOf(event))}?notice=${notice}`));
}
