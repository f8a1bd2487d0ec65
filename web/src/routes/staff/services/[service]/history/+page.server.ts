import { orErrorPage } from '#lib/server/api.ts';
import { savedVersion, serviceIdOf, serviceStaff, upToIn } from '#lib/server/catalogue-edit/entry-page.ts';
import { knownTown } from '#lib/server/known-town.ts';
import type { PageServerLoad } from './$types';

/** Who changed a service, when and how. */
export const load: PageServerLoad = async (event) => {
  const { call, mayEdit } = await serviceStaff(event);
  const serviceId = serviceIdOf(event.params.service);
  const [versions, list] = await Promise.all([
    call('listServiceVersions', { serviceId, ...upToIn(event.url) }),
    call('listServicesToEdit', {}),
  ]);
  const services = orErrorPage(list).services.map(({ id, name }) => ({ id, name }));
  const { zone } = knownTown(event.locals);
  return { ...orErrorPage(versions), services, mayEdit, zone, saved: savedVersion(event.url) };
};
