import { appointmentOfPage } from '#lib/server/people/appointment-page.ts';
import type { PageServerLoad } from './$types';

/** What to tell the person, and a slip to print. */
export const load: PageServerLoad = (event) => appointmentOfPage(event, 'booked');
