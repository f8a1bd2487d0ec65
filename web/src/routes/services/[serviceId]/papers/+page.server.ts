import { error } from '@sveltejs/kit';
import { orErrorPage } from '#lib/server/api.ts';
import { serviceIdOf } from '#lib/server/service-id.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { id, name, papers } = orErrorPage(await locals.api('getService', { serviceId: serviceIdOf(params) }));
  if (papers.length === 0) error(404);
  return { id, name, papers };
};
