import { knownTown } from '#lib/server/known-town.ts';
import type { PageServerLoad } from './$types';

/** The keys as they are published; without them the page still says how seals are checked. */
export const load: PageServerLoad = async ({ locals }) => {
  const answer = await locals.api('listCertificateKeys', {});
  return { zone: knownTown(locals).zone, keys: answer.ok ? answer.value.keys : [] };
};
