import { error } from '@sveltejs/kit';
import { referenceIn } from '#lib/server/appointment.ts';
import { ownNumbers } from '#lib/server/own-appointments.ts';
import { toWaiting } from '#lib/server/waiting.ts';
import { LinkToken } from '#shared/domain/ids.ts';
import type { PageServerLoad } from './$types';

/** The link to a number: the secret moves from the address into this browser's cookie. */
export const load: PageServerLoad = async (event) => {
  const reference = referenceIn(event.params);
  const token = LinkToken.safeParse(event.params.token);
  if (!token.success) error(404);
  const answer = await event.locals.api('getWaiting', { reference }, { token: token.data });
  if (!answer.ok) error(410);
  ownNumbers(event.cookies, event.url).keep(reference, token.data);
  toWaiting(event);
};
