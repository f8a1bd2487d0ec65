import { orErrorPage } from '#lib/server/api.ts';
import { requestIdOf, toCase } from '#lib/server/certificates/own-request.ts';
import { citizenOf } from '#lib/server/citizen.ts';
import type { PageServerLoad } from './$types';

/**
 * Where the payment provider sends the browser back to, whatever came of it. The address says nothing: the provider is
 * asked, each time that this page is opened.
 */
export const load: PageServerLoad = async (event) => {
  const requestId = requestIdOf(event);
  const { call } = await citizenOf(event);
  const answer = await call('lookAtPayment', { requestId });
  if (!answer.ok && answer.code === 'payment_unavailable') return { requestId, outcome: 'down' as const };
  const { state, payments } = orErrorPage(answer);
  if (state !== 'awaiting-payment') toCase(event);
  return {
    requestId,
    outcome: payments.some((payment) => payment.state === 'open') ? ('open' as const) : ('failed' as const),
  };
};
