import type { LayoutServerLoad } from './$types';

/** No page needs a script. A page that gains from one sets `csr = true` for itself and still works without. */
export const csr = false;

export const load: LayoutServerLoad = ({ locals, url }) => ({
  language: locals.language,
  path: locals.path,
  origin: url.origin,
  query: url.search,
  town: locals.town,
});
