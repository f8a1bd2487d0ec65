import { orErrorPage } from '#lib/server/api.ts';
import { citizenOf } from '#lib/server/citizen.ts';
import { knownTown } from '#lib/server/known-town.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { call } = await citizenOf(event);
  const { requests } = orErrorPage(await call('listRequests', {}));
  return { requests, isErased: event.url.searchParams.has('erased'), zone: knownTown(event.locals).zone };
};
