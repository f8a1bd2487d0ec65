import { orErrorPage } from '#lib/server/api.ts';
import { productIdOf, savedVersion, townStaff, upToIn } from '#lib/server/catalogue-edit/entry-page.ts';
import { knownTown } from '#lib/server/known-town.ts';
import type { PageServerLoad } from './$types';

/** Who changed a certificate, when and how. */
export const load: PageServerLoad = async (event) => {
  const { call } = await townStaff(event);
  const productId = productIdOf(event.params.product);
  const versions = orErrorPage(await call('listProductVersions', { productId, ...upToIn(event.url) }));
  return { ...versions, zone: knownTown(event.locals).zone, saved: savedVersion(event.url) };
};
