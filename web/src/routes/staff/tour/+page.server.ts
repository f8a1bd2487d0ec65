import { sampleBoard } from '#lib/staff/sample-board.ts';
import { tourSteps } from '#lib/staff/tour-steps.ts';
import type { PageServerLoad } from './$types';

/** The tour shows an example, so that it works on an empty day and for everybody. */
export const load: PageServerLoad = ({ url }) => {
  const wanted = Number(url.searchParams.get('step'));
  const step = Number.isInteger(wanted) && wanted >= 1 && wanted <= tourSteps.length ? wanted : 1;
  return { step, board: sampleBoard() };
};
