import { orErrorPage } from '#lib/server/api.ts';
import { leadOf } from '#lib/server/steering/lead.ts';
import type { PageServerLoad } from './$types';

/** How the figures stand, for whoever steers by them. */
export const load: PageServerLoad = async (event) => {
  const { call } = await leadOf(event);
  return { view: orErrorPage(await call('getSteering', {})) };
};
