import { redirect } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { pathIn } from '#lib/language-path.ts';
import { type AppointmentEvent, accessOf, appointmentOf } from '#lib/server/appointment.ts';
import { appointmentPage } from '#lib/server/appointment-page.ts';
import { heardIn } from '#lib/server/heard/feedback-form.ts';
import { openSurveys } from '#lib/server/heard/open-surveys.ts';
import { ownAppointments } from '#lib/server/own-appointments.ts';
import type { AppointmentView } from '#shared/contracts/appointments.ts';
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
    heard: heardIn(url),
    surveys: await surveysFor(event, appointment),
    isClosed: state === 'confirmed' && (await isClosed(event)),
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

/** What its holder is asked: after the visit when it has passed, before that after booking. */
async function surveysFor(event: AppointmentEvent, { state, may, name }: AppointmentView) {
  if (state !== 'confirmed' || name === undefined) return [];
  return openSurveys(event, may.feedback === 'visit' ? 'after-visit' : 'after-booking');
}

/** Whether the appointment has lost its place and its holder can choose another one; who may only look is not told. */
async function isClosed(event: AppointmentEvent): Promise<boolean> {
  const { reference, token } = accessOf(event);
  const answer = await event.locals.api('getOffer', { reference }, { token });
  return answer.ok && ['planned', 'open', 'declined', 'lapsed'].includes(answer.value.state);
}
