import { error } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { orErrorPage } from '#lib/server/api.ts';
import { requestFor, toCase } from '#lib/server/certificates/own-request.ts';
import { knownTown } from '#lib/server/known-town.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { requestId, product } = await requestFor(event, 'download');
  return product?.wallet ? { requestId, zone: knownTown(event.locals).zone } : error(404);
};

export const actions = {
  /** An offer is shown once, on the answer to the press: it stands in no address and no history. */
  default: async (event) => {
    const { requestId } = await requestFor(event, 'download');
    const answer = await event.locals.citizen.call('offerCredential', { requestId });
    if (!answer.ok && answer.code === 'request_changed') toCase(event);
    const offer = orErrorPage(answer);
    return { offer: { ...offer, qr: renderSVG(offer.uri, { border: 0 }) } };
  },
} satisfies Actions;
