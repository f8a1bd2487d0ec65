import { figuresOf } from '#lib/server/figures-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  view: await figuresOf(locals, { kind: 'office', id: params.officeId }),
});
