import * as z from 'zod';
import { firstOpenStep } from '#lib/certificates/steps.ts';
import { requestOf } from '#lib/server/certificates/own-request.ts';
import { pickUpOf } from '#lib/server/certificates/pick-up.ts';
import { heardIn } from '#lib/server/heard/feedback-form.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { askedOfRequest } from '#shared/domain/heard/feedback.ts';
import type { PageServerLoad } from './$types';

/** What a page that leads here has to say. */
const Notice = z.enum(['payDown', 'payLimit', 'receiptLater', 'pickUpBooked', 'pickUpChanged']);

/** The page of a case: what happens now and when, and what somebody can do. */
export const load: PageServerLoad = async (event) => {
  const request = await requestOf(event);
  const pickUp = await pickUpOf(event, request);
  const notice = Notice.safeParse(event.url.searchParams.get('notice')).data;
  return {
    request,
    pickUp,
    open: firstOpenStep(request),
    notice,
    zone: knownTown(event.locals).zone,
    heard: heardIn(event.url),
    asked: askedOfRequest(request.state),
  };
};
