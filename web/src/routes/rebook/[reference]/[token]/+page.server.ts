import { error, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { referenceIn } from '#lib/server/appointment.ts';
import { ownAppointments } from '#lib/server/own-appointments.ts';
import { LinkToken } from '#shared/domain/ids.ts';
import type { PageServerLoad } from './$types';

/**
 * The link of the mail: the secret moves from the address into this browser's cookie, as the one of the appointment.
 * Opening it changes nothing: mail programs open links before people do.
 */
export const load: PageServerLoad = async ({ params, locals, cookies, url }) => {
  const reference = referenceIn(params);
  const token = LinkToken.safeParse(params.token);
  if (!token.success) error(404);
  const answer = await locals.api('getOffer', { reference }, { token: token.data });
  if (!answer.ok) error(410);
  const { state, access } = answer.value;
  ownAppointments(cookies, url).keep(access.reference, access.token);
  redirect(303, pathIn(locals.language, state === 'accepted' ? `/a/${access.reference}` : `/rebook/${reference}`));
};
