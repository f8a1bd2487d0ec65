import { error } from '@sveltejs/kit';
import { productsFor, withCertificates } from '#lib/certificates/products-for.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { knownProducts } from '#lib/server/certificates/known-products.ts';
import { LifeEvent } from '#shared/domain/service.ts';
import type { PageServerLoad } from './$types';

/** The contract takes 100 characters; what is longer was not typed into our field. */
const longestWords = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
  const typed = (url.searchParams.get('q') ?? '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ');
  const words = typed.trim().slice(0, longestWords);
  const event = eventOf(url.searchParams.get('event'));
  const [found, offices, products] = await Promise.all([
    locals.api('searchServices', { q: words || undefined, lifeEvent: event }),
    locals.api('listOffices', {}).then(orErrorPage),
    knownProducts({ locals, url }),
  ]);
  // Characters that no service has are not a mistake of the visitor: such words find nothing.
  const services = !found.ok && found.code === 'invalid_request' ? [] : orErrorPage(found).services;
  const zones = Object.fromEntries(offices.offices.map(({ id, zone }) => [id, zone]));
  return {
    words,
    event,
    services: withCertificates(services, products),
    zones,
    products: productsFor(products, words),
  };
};

function eventOf(text: string | null): LifeEvent | undefined {
  if (text === null) return undefined;
  const event = LifeEvent.safeParse(text);
  return event.success ? event.data : error(404);
}
