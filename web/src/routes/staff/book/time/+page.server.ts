import { redirect } from '@sveltejs/kit';
import { visitText } from '#lib/booking/visit-text.ts';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { bookingPage } from '#lib/server/people/booking-page.ts';
import { staffTimesFor } from '#lib/server/people/staff-times.ts';
import type { PageServerLoad } from './$types';

/** When it suits: free times of both shares. */
export const load: PageServerLoad = async (event) => {
  const { call, officeId, visit, zone } = await bookingPage(event);
  const found = await staffTimesFor(call, { officeId, visit }, event.url.searchParams);
  if (!found.ok && found.code === 'not_bookable') redirect(303, pathIn(event.locals.language, '/staff/book?apart=1'));
  return { times: orErrorPage(found), services: visitText(visit), zone, taken: event.url.searchParams.has('taken') };
};
