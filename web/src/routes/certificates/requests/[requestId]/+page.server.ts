import * as z from 'zod';
import { firstOpenStep } from '#lib/certificates/steps.ts';
import { requestOf } from '#lib/server/certificates/own-request.ts';
import { knownTown } from '#lib/server/known-town.ts';
import type { PageServerLoad } from './$types';

const PaymentProblem = z.enum(['down', 'limit']);

/** The page of a case: what happens now and when, and what somebody can do. */
export const load: PageServerLoad = async (event) => {
  const request = await requestOf(event);
  const problem = PaymentProblem.safeParse(event.url.searchParams.get('payment')).data;
  return { request, open: firstOpenStep(request), problem, zone: knownTown(event.locals).zone };
};
