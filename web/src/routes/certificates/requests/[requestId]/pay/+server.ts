import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { requestIdOf, requestPath, toCase } from '#lib/server/certificates/own-request.ts';
import { citizenOf } from '#lib/server/citizen.ts';
import type { RequestHandler } from './$types';

/**
 * To the page of the payment provider. A link and not a form: browsers hold `form-action` against every redirect that
 * follows a form. Opening it twice begins one payment.
 */
export const GET: RequestHandler = async (event) => {
  const requestId = requestIdOf(event);
  const { call } = await citizenOf(event);
  const answer = await call('payRequest', { requestId });
  const toProblem = (problem: 'payDown' | 'payLimit'): never =>
    redirect(303, pathIn(event.locals.language, `${requestPath(requestId)}?notice=${problem}`));
  if (!answer.ok && answer.code === 'request_changed') toCase(event);
  if (!answer.ok && answer.code === 'payment_unavailable') toProblem('payDown');
  if (!answer.ok && answer.code === 'limit_reached') toProblem('payLimit');
  redirect(303, orErrorPage(answer).checkoutUrl, { external: true });
};
