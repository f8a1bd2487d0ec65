import { orErrorPage } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => orErrorPage(await locals.api('listProducts', {}));
