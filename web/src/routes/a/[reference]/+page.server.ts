import { redirect } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { pathIn } from '#lib/language-path.ts';
import { appointmentOf } from '#lib/server/appointment.ts';
import { appointmentPage } from '#lib/server/appointment-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const appointment = await appointmentOf(event);
  const { reference, state, detailsGiven, may, viewToken } = appointment;
  // Nobody but its holder sees an appointment before the details are given.
  if (state === 'held' && (may.confirm || !detailsGiven)) {
    redirect(303, pathIn(locals.language, `/appointments/${reference}/${detailsGiven ? 'confirm' : 'details'}`));
  }
  const viewLink = viewToken && url.origin + pathIn(locals.language, `/a/${reference}/${viewToken}`);
  return { ...(await appointmentPage(event, appointment)), qr: viewLink && renderSVG(viewLink, { border: 0 }) };
};
