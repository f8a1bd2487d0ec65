import { knownTown } from '#lib/server/known-town.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ town: knownTown(locals) });
