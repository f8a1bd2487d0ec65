import { orErrorPage } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';

/** What the programme has promised, for everybody. */
export const load: PageServerLoad = async ({ locals }) => orErrorPage(await locals.api('getRoadmap', {}));
