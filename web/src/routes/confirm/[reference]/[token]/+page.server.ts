import { error, fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { isWorthAnotherTry, orErrorPage } from '#lib/server/api.ts';
import { referenceIn, toAppointment } from '#lib/server/appointment.ts';
import { appointmentPage } from '#lib/server/appointment-page.ts';
import { ownAppointments } from '#lib/server/own-appointments.ts';
import { LinkToken } from '#shared/domain/ids.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening the link changes nothing: mail programs open links before people do. Only the button confirms. */
export const load: PageServerLoad = async ({ params, locals }) => {
  const answer = await locals.api('getAppointment', { reference: referenceIn(params) }, { token: tokenIn(params) });
  if (!answer.ok && answer.code === 'link_invalid') error(410);
  const appointment = orErrorPage(answer);
  if (appointment.state === 'expired') error(410);
  return appointmentPage({ locals }, appointment);
};

export const actions = {
  default: async (event) => {
    const { params, locals, cookies, url } = event;
    const reference = referenceIn(params);
    const confirmed = await locals.api('confirmAppointment', { reference }, { token: tokenIn(params) });
    if (confirmed.ok) {
      ownAppointments(cookies, url).keep(confirmed.value.reference, confirmed.value.token);
      toAppointment(event);
    }
    if (isWorthAnotherTry(confirmed.code)) return fail(503, { problem: 'unknown' as const });
    if (confirmed.code === 'hold_expired' || confirmed.code === 'link_invalid') error(410);
    redirect(303, pathIn(locals.language, '/a'));
  },
} satisfies Actions;

function tokenIn(params: { readonly token: string }): LinkToken {
  const token = LinkToken.safeParse(params.token);
  return token.success ? token.data : error(404);
}
