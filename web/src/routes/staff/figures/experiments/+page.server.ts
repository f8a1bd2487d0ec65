import { orErrorPage } from '#lib/server/api.ts';
import { leadOf, newExperimentId } from '#lib/server/steering/lead.ts';
import type { PageServerLoad } from './$types';

/** Experiments that run or have ended, and the way to plan one. */
export const load: PageServerLoad = async (event) => {
  const { call } = await leadOf(event);
  const { today, experiments } = orErrorPage(await call('listExperiments', {}));
  return {
    today,
    open: experiments.filter(({ result }) => result === undefined),
    ended: experiments.filter(({ result }) => result !== undefined),
    newId: newExperimentId(),
  };
};
