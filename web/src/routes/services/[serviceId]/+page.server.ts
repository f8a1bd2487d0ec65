import { orErrorPage } from '#lib/server/api.ts';
import { serviceIdOf } from '#lib/server/service-id.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [service, { offices }] = await Promise.all([
    locals.api('getService', { serviceId: serviceIdOf(params) }).then(orErrorPage),
    locals.api('listOffices', {}).then(orErrorPage),
  ]);
  const places = service.offices.flatMap(({ officeId, ...offer }) => {
    const office = offices.find(({ id }) => id === officeId);
    return office ? [{ office, ...offer }] : [];
  });
  return { service, places: places.sort((a, b) => startOf(a.earliest) - startOf(b.earliest)) };
};

/** Offices with the earliest start come first, those with nothing free last. */
function startOf(earliest: string | undefined): number {
  return earliest === undefined ? Number.MAX_VALUE : Date.parse(earliest);
}
