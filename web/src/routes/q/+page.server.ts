import { knownTown } from '#lib/server/known-town.ts';
import type { PageServerLoad } from './$types';

/** The certificate stands behind the `#` of the address, which browsers do not send: this page is the same for all. */
export const load: PageServerLoad = ({ locals }) => ({ zone: knownTown(locals).zone });
