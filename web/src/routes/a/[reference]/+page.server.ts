import { redirect } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { pathIn } from '#lib/language-path.ts';
import { type AppointmentEvent, appointmentOf } from '#lib/server/appointment.ts';
import { appointmentPage } from '#lib/server/appointment-page.ts';
import { ownAppointments } from '#lib/server/own-appointments.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const appointment = await appointmentOf(event);
  const { reference, state, detailsGiven, may, viewToken } = appointment;
  // Nobody but its holder sees an appointment before the details are given.
  if (state === 'held' && (may.confirm || !detailsGiven)) {
    redirect(303, pathIn(locals.language, `/appointments/${reference}/${detailsGiven ? 'confirm' : 'details'}`));
  }
  const replacedBy = state === 'expired' ? await newerHoldOf(event) : undefined;
  const viewLink = viewToken && url.origin + pathIn(locals.language, `/a/${reference}/${viewToken}`);
  return {
    ...(await appointmentPage(event, appointment)),
    replacedBy,
    qr: viewLink && renderSVG(viewLink, { border: 0 }),
  };
};

/** What this browser has chosen since: another tab may still show the time that was given back for it. */
async function newerHoldOf({ cookies, url, locals }: AppointmentEvent): Promise<string | undefined> {
  const [newest] = ownAppointments(cookies, url).all();
  if (newest === undefined) return undefined;
  const answer = await locals.api('getAppointment', { reference: newest.reference }, { token: newest.token });
  return answer.ok && answer.value.state === 'held' ? newest.reference : undefined;
}
