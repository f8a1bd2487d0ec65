import { fail, redirect } from '@sveltejs/kit';
import { visitText } from '#lib/booking/visit-text.ts';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { bookedPersonOf, typedBooking, wrongFields } from '#lib/server/people/booked-form.ts';
import { bookingPage, type Chosen, chosenIn, startAt, timesAddress } from '#lib/server/people/booking-page.ts';
import type { StaffEvent } from '#lib/server/staff.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who comes, with all that is about to be booked above; a full time says first what booking it would mean. */
export const load: PageServerLoad = async (event) => {
  const { chosen, availability, zone, visit } = await chosenTime(event);
  const offer = startAt(availability, chosen);
  if (!offer) redirect(303, pathIn(event.locals.language, `${timesAddress(visit, chosen.date)}&taken=1`));
  const { services, questions, minutes } = availability;
  const back = timesAddress(visit, chosen.date);
  return { chosen, offer, services, questions, minutes, zone, back, key: crypto.randomUUID() };
};

export const actions = {
  default: async (event) => {
    const { call, officeId, visit, chosen, availability } = await chosenTime(event);
    const typed = typedBooking(await event.request.formData(), availability.questions);
    const again = (status: number, problem: string, wrong = wrongFields()) => fail(status, { typed, problem, wrong });
    // Also where the time looks full by now: it may be this very booking that filled it, and only its answer was lost.
    const booked = await call(
      'bookForCitizen',
      { officeId, ...chosen, services: visit, ...bookedPersonOf(typed) },
      { idempotencyKey: typed.key },
    );
    if (booked.ok) redirect(303, pathIn(event.locals.language, `/staff/book/done/${booked.value.reference}`));
    const { code, fields } = booked;
    if (code === 'invalid_request') return again(422, code, wrongFields(fields));
    return again(409, code);
  },
} satisfies Actions;

/** Without a time, back to choosing one. */
async function chosenTime(event: StaffEvent) {
  const page = await bookingPage(event);
  const { locals, url } = event;
  const chosen = chosenIn(url.searchParams);
  if (!chosen) redirect(303, pathIn(locals.language, timesAddress(page.visit)));
  const availability = orErrorPage(await page.call('findSlotsForStaff', asked(page, chosen)));
  return { ...page, chosen, availability };
}

function asked({ officeId, visit }: Awaited<ReturnType<typeof bookingPage>>, { date }: Chosen) {
  return { officeId, services: visitText(visit), from: date, days: 1, earliest: 0, full: 'true' };
}
