import { withCertificates } from '#lib/certificates/products-for.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { knownProducts } from '#lib/server/certificates/known-products.ts';
import { knownOfferRate } from '#lib/server/offer-rate.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const [often, offices, products, offerRate] = await Promise.all([
    locals.api('searchServices', { list: 'often' }).then(orErrorPage),
    locals.api('listOffices', {}).then(orErrorPage),
    knownProducts({ locals, url }),
    knownOfferRate({ locals, url }),
  ]);
  const zones = Object.fromEntries(offices.offices.map(({ id, zone }) => [id, zone]));
  return { often: withCertificates(often.services, products), zones, hasCertificates: products.length > 0, offerRate };
};
