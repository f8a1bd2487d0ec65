import { orErrorPage } from '#lib/server/api.ts';
import { requestIdOf } from '#lib/server/certificates/own-request.ts';
import { citizenOf } from '#lib/server/citizen.ts';
import { certificatesMessages } from '#shared/messages/certificates/certificates-messages.ts';
import type { RequestHandler } from './$types';

/** All that is stored, files as base64, for a program to read (GDPR article 20). */
export const GET: RequestHandler = async (event) => {
  const requestId = requestIdOf(event);
  const { call } = await citizenOf(event);
  const stored = orErrorPage(await call('getEverythingStored', { requestId }));
  const { fileName } = certificatesMessages[event.locals.language].stored;
  return new Response(JSON.stringify(stored, undefined, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}-${requestId.slice(0, 8)}.json"`,
    },
  });
};
