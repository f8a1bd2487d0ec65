import { orErrorPage } from '#lib/server/api.ts';
import { staffOf } from '#lib/server/staff.ts';
import type { PageServerLoad } from './$types';

/** The offices whose offer somebody may shape. */
export const load: PageServerLoad = async (event) => {
  const { call } = await staffOf(event);
  return orErrorPage(await call('listOfficesToEdit', {}));
};
