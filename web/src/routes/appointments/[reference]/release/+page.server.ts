import { redirect } from '@sveltejs/kit';
import { visitText } from '#lib/booking/visit-text.ts';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { accessOf, heldAppointmentOf } from '#lib/server/appointment.ts';
import { detailsDraft } from '#lib/server/details-draft.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { detailsGiven } = await heldAppointmentOf(event);
  return { back: detailsGiven ? 'confirm' : 'details' };
};

export const actions = {
  /** Gives the places back and goes to choosing again, with the same services. */
  default: async (event) => {
    const { reference, token } = accessOf(event);
    const { services } = await heldAppointmentOf(event);
    orErrorPage(await event.locals.api('releaseHold', { reference }, { token }));
    detailsDraft(event.cookies, event.url).forget();
    redirect(303, pathIn(event.locals.language, `/appointments/new?services=${visitText(services)}`));
  },
} satisfies Actions;
