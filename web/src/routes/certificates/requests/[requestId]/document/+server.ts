import { requestIdOf } from '#lib/server/certificates/own-request.ts';
import { pdfAnswer } from '#lib/server/certificates/pdf-answer.ts';
import { citizenOf } from '#lib/server/citizen.ts';
import { certificatesMessages } from '#shared/messages/certificates/certificates-messages.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const requestId = requestIdOf(event);
  const { call } = await citizenOf(event);
  const { fileNames } = certificatesMessages[event.locals.language].stored;
  const name = `${fileNames.document.toLowerCase()}-${requestId.slice(0, 8)}`;
  return pdfAnswer(event, await call('getDocument', { requestId }), name);
};
