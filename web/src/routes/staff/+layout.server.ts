import type { LayoutServerLoad } from './$types';

/** Who is signed in, for the frame. Pages decide themselves whether they need somebody (`staffOf`). */
export const load: LayoutServerLoad = async ({ locals }) => ({ staff: await locals.staff.view() });
