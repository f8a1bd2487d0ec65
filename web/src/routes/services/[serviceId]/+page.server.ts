import { certificatesOf } from '#lib/certificates/products-for.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { knownProducts } from '#lib/server/certificates/known-products.ts';
import { serviceIdOf } from '#lib/server/service-id.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const [service, { offices }, products] = await Promise.all([
    locals.api('getService', { serviceId: serviceIdOf(params) }).then(orErrorPage),
    locals.api('listOffices', {}).then(orErrorPage),
    knownProducts({ locals, url }),
  ]);
  const places = service.offices.flatMap(({ officeId, ...offer }) => {
    const office = offices.find(({ id }) => id === officeId);
    return office ? [{ office, ...offer }] : [];
  });
  return {
    service,
    certificates: certificatesOf(service, products),
    places: places.sort((a, b) => startOf(a.earliest) - startOf(b.earliest)),
  };
};

/** Offices with the earliest start come first, those with nothing free last. */
function startOf(earliest: string | undefined): number {
  return earliest === undefined ? Number.MAX_VALUE : Date.parse(earliest);
}
