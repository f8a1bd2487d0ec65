import { error } from '@sveltejs/kit';
import { orErrorPage } from '#lib/server/api.ts';
import { accessOf } from '#lib/server/appointment.ts';
import { journeyMessages } from '#shared/messages/journey/journey-messages.ts';
import type { RequestHandler } from './$types';

/** The appointment as a calendar file (RFC 5545). */
export const GET: RequestHandler = async (event) => {
  const { reference, token } = accessOf(event);
  const answer = await event.locals.api('getCalendarFile', { reference }, { token });
  if (!answer.ok && answer.code === 'link_invalid') error(410);
  const { file } = journeyMessages[event.locals.language].calendar;
  return new Response(orErrorPage(answer), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${file}"`,
    },
  });
};
