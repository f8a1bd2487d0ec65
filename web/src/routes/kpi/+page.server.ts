import { figuresOf } from '#lib/server/figures-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  view: await figuresOf(locals, { kind: 'town' }),
});
