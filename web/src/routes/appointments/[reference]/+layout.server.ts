import type { LayoutServerLoad } from './$types';

/** The pages from holding to confirming: all of one appointment, known by the link token in this browser. */
export const load: LayoutServerLoad = ({ params }) => ({ reference: params.reference });
