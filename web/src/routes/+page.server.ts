import { orErrorPage } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const [often, offices] = await Promise.all([
    locals.api('searchServices', { list: 'often' }).then(orErrorPage),
    locals.api('listOffices', {}).then(orErrorPage),
  ]);
  return { often: often.services, zones: Object.fromEntries(offices.offices.map(({ id, zone }) => [id, zone])) };
};
