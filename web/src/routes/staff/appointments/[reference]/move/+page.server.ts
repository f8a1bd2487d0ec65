import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { appointmentOfPage, ofPage } from '#lib/server/people/appointment-page.ts';
import { chosenIn } from '#lib/server/people/booking-page.ts';
import { staffTimesFor } from '#lib/server/people/staff-times.ts';
import type { Actions, PageServerLoad } from './$types';

/** Other times for an appointment; with one in the address, the question whether it shall be that one. */
export const load: PageServerLoad = async (event) => {
  const { appointment, zone } = await appointmentOfPage(event, 'changed');
  const { call, reference, officeId } = await ofPage(event);
  if (!appointment.may.change)
    redirect(303, pathIn(event.locals.language, `/staff/appointments/${reference}?why=changed`));
  const address = new URLSearchParams(event.url.searchParams);
  address.delete('full');
  const times = orErrorPage(await staffTimesFor(call, { officeId, visit: appointment.visit }, address));
  return { appointment, zone, times, chosen: chosenIn(address), key: crypto.randomUUID() };
};

export const actions = {
  default: async (event) => {
    const { call, reference, officeId } = await ofPage(event);
    const chosen = chosenIn(event.url.searchParams);
    if (!chosen) return fail(422, { problem: 'not_bookable' });
    const form = await event.request.formData();
    const idempotencyKey = String(form.get('key') ?? '');
    const moved = await call('moveForCitizen', { officeId, reference, ...chosen }, { idempotencyKey });
    if (!moved.ok) return fail(409, { problem: moved.code });
    const address = `/staff/appointments/${moved.value.reference}?why=changed&done=moved`;
    redirect(303, pathIn(event.locals.language, address));
  },
} satisfies Actions;
