import { rebookingOf } from '#lib/server/closing/rebooking-page.ts';
import type { PageServerLoad } from './$types';

/** Everybody of one closed day. The same however often it is loaded: all that goes on goes on elsewhere. */
export const load: PageServerLoad = async (event) => {
  const { rebooking, names } = await rebookingOf(event);
  return { rebooking, names };
};
