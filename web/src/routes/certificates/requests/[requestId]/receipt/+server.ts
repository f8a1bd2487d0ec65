import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { requestIdOf, requestPath } from '#lib/server/certificates/own-request.ts';
import { pdfAnswer } from '#lib/server/certificates/pdf-answer.ts';
import { citizenOf } from '#lib/server/citizen.ts';
import { certificatesMessages } from '#shared/messages/certificates/certificates-messages.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const requestId = requestIdOf(event);
  const { language } = event.locals;
  const { call } = await citizenOf(event);
  const answer = await call('getReceipt', { requestId });
  // It is written only after the payment arrived.
  if (!answer.ok && answer.code === 'request_changed') {
    redirect(303, pathIn(language, `${requestPath(requestId)}?notice=receiptLater`));
  }
  const { fileNames } = certificatesMessages[language].stored;
  return pdfAnswer(event, answer, `${fileNames.receipt.toLowerCase()}-${requestId.slice(0, 8)}`);
};
