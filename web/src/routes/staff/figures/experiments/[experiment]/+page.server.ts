import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { editEntry } from '#lib/server/catalogue-edit/edit-entry.ts';
import { baseOf } from '#lib/server/catalogue-edit/merge-drafts.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { experimentEntry, usualPlan } from '#lib/server/steering/experiment-form.ts';
import { experimentIdOf, leadOf, newStatementId } from '#lib/server/steering/lead.ts';
import type { Actions, PageServerLoad } from './$types';

/** A plan to be written where nobody has begun an experiment of this id; else how far it is, or what came of it. */
export const load: PageServerLoad = async (event) => {
  const { call } = await leadOf(event);
  const experimentId = experimentIdOf(event.params.experiment);
  const { today, experiments } = orErrorPage(await call('listExperiments', {}));
  return {
    experimentId,
    today,
    experiment: experiments.find(({ id }) => id === experimentId),
    isAnotherOpen: experiments.some(({ id, result }) => id !== experimentId && result === undefined),
    start: { draft: usualPlan, base: baseOf(usualPlan), version: 'new' as const },
    zone: knownTown(event.locals).zone,
    newChange: newStatementId('change'),
    saved: event.url.searchParams.has('saved'),
    ended: event.url.searchParams.has('ended'),
  };
};

export const actions = {
  /** Looks at a plan, begins it, or takes the result of what has begun. */
  default: async (event) => {
    const { call } = await leadOf(event);
    const experimentId = experimentIdOf(event.params.experiment);
    const own = (query: string) => pathIn(event.locals.language, `/staff/figures/experiments/${experimentId}?${query}`);
    const form = await event.request.formData();
    if (form.get('intent') === 'end') {
      const answer = await call('endExperiment', { experimentId });
      if (!answer.ok && answer.code === 'not_yet') return fail(409, { notYet: true as const });
      orErrorPage(answer);
      return redirect(303, own('ended'));
    }
    const edited = await editEntry(form, experimentEntry(call, experimentId));
    if (edited.kind === 'saved') redirect(303, own('saved'));
    return edited.status === 200 ? edited.page : fail(edited.status, edited.page);
  },
} satisfies Actions;
