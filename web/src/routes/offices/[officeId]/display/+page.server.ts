import { orErrorPage } from '#lib/server/api.ts';
import { officeIn } from '#lib/server/waiting.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id } = await officeIn(event);
  return { display: orErrorPage(await event.locals.api('getCallDisplay', { officeId: id })) };
};
