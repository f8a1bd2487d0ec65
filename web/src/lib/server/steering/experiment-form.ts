import { type Draft, localized, needed } from '#lib/catalogue-edit/draft.ts';
import type { Api } from '#lib/server/api.ts';
import type { Entry } from '#lib/server/catalogue-edit/edit-entry.ts';
import { valueOfTyped } from '#lib/steering/target-value.ts';
import type { PlanEffectView } from '#shared/contracts/figures/experiments.ts';
import type { RequestOf } from '#shared/contracts/route.ts';
import type { Routes } from '#shared/contracts/routes.ts';
import type { Experiment, ExperimentPlan } from '#shared/domain/figures/experiment/experiment.ts';
import { fail, ok } from '#shared/result.ts';

type Plan = RequestOf<Routes['previewExperiment']>['plan'];
/** What a plan means, with the plan as it would be public. */
export type SeenPlan = PlanEffectView & { readonly plan: Plan; readonly changes: readonly string[] };

/** What most experiments take. */
export const usualPlan: Draft = { alphaPercent: '5', powerPercent: '80' };

const alphas: readonly ExperimentPlan['alphaPercent'][] = [1, 5, 10];
const powers: readonly ExperimentPlan['powerPercent'][] = [80, 90, 95];

/** What is missing is refused by its own field. */
function inAllLanguages(draft: Draft, name: string): Plan['texts']['b'] {
  const { de = '', en = '', nl = '', einfach = '' } = needed(draft, name);
  return { de, en, nl, einfach };
}

function planOfDraft(draft: Draft): Plan {
  const a = localized(draft, 'texts.a') && inAllLanguages(draft, 'texts.a');
  return {
    question: needed(draft, 'question'),
    texts: { ...(a && { a }), b: inAllLanguages(draft, 'texts.b') },
    usualPercent: valueOfTyped(draft['usualPercent'], 'percent'),
    differencePoints: valueOfTyped(draft['differencePoints'], 'percent'),
    alphaPercent: alphas.find((one) => String(one) === draft['alphaPercent']) ?? 5,
    powerPercent: powers.find((one) => String(one) === draft['powerPercent']) ?? 80,
    until: draft['until'] ?? '',
  };
}

/** A plan for the edit form: nothing is stored before it is begun, and it never changes afterwards. */
export function experimentEntry(call: Api, experimentId: Experiment['id']): Entry<SeenPlan> {
  return {
    lists: [],
    isOnlyOne: true,
    stored: async () => undefined,
    async preview(draft) {
      const plan = planOfDraft(draft);
      const answer = await call('previewExperiment', { experimentId, plan });
      return answer.ok ? ok({ ...answer.value, plan, changes: ['plan'] }) : answer;
    },
    async save(draft) {
      const answer = await call('startExperiment', { experimentId, plan: planOfDraft(draft) });
      // Somebody else was faster: the plan stays in the form, the page says for what it has to wait.
      if (!answer.ok && answer.code === 'experiment_running') return fail('edited_meanwhile');
      return answer.ok ? ok({ version: 1 }) : answer;
    },
    fieldOf: (_draft, pointer) => pointer.replace(/^\/plan\//, '').replaceAll('/', '.'),
  };
}
