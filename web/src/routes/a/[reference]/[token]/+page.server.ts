import { error } from '@sveltejs/kit';
import { referenceIn, toAppointment } from '#lib/server/appointment.ts';
import { ownAppointments } from '#lib/server/own-appointments.ts';
import { LinkToken } from '#shared/domain/ids.ts';
import type { PageServerLoad } from './$types';

/** The link of a mail or QR code: the secret moves from the address into this browser's cookie. */
export const load: PageServerLoad = async (event) => {
  const { params, locals, cookies, url } = event;
  const reference = referenceIn(params);
  const token = LinkToken.safeParse(params.token);
  if (!token.success) error(404);
  const answer = await locals.api('getAppointment', { reference }, { token: token.data });
  if (!answer.ok) error(410);
  const own = ownAppointments(cookies, url);
  // No mail links to a hold: whoever sends such a link wants somebody else's name and address in their own booking.
  if (answer.value.state === 'held' && own.tokenOf(reference) === undefined) error(410);
  // A link for looking only, opened where more is allowed already, takes nothing away.
  if (answer.value.may.change || own.tokenOf(reference) === undefined) own.keep(reference, token.data);
  toAppointment(event);
};
