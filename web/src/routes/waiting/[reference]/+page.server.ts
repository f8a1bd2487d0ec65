import { waitingOf } from '#lib/server/waiting.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ waiting: await waitingOf(event) });
