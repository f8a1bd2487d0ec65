import { error, fail, redirect } from '@sveltejs/kit';
import { needed, readDraft } from '#lib/catalogue-edit/draft.ts';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { experimentIdOf, leadOf } from '#lib/server/steering/lead.ts';
import type { Actions, PageServerLoad } from './$types';

const pathOf = (id: string) => `/staff/figures/experiments/${id}`;

/** What stopping means, before it is done. */
export const load: PageServerLoad = async (event) => {
  const { call } = await leadOf(event);
  const experimentId = experimentIdOf(event.params.experiment);
  const { experiments } = orErrorPage(await call('listExperiments', {}));
  const experiment = experiments.find(({ id }) => id === experimentId) ?? error(404, 'not_found');
  if (experiment.result) redirect(303, pathIn(event.locals.language, pathOf(experimentId)));
  return { experimentId, question: experiment.plan.question };
};

export const actions = {
  default: async (event) => {
    const { call } = await leadOf(event);
    const experimentId = experimentIdOf(event.params.experiment);
    const typed = readDraft(await event.request.formData(), []);
    const answer = await call('endExperiment', { experimentId, because: needed(typed, 'because') });
    if (!answer.ok && answer.code === 'invalid_request') {
      const wrong = (answer.fields ?? []).map(({ pointer }) => pointer.slice(1).replaceAll('/', '.'));
      return fail(422, { typed, wrong });
    }
    orErrorPage(answer);
    redirect(303, pathIn(event.locals.language, `${pathOf(experimentId)}?ended`));
  },
} satisfies Actions;
