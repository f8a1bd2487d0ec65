import { orErrorPage } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';

/** What the town tries out and has tried out, for everybody. */
export const load: PageServerLoad = async ({ locals }) => orErrorPage(await locals.api('listExperiments', {}));
