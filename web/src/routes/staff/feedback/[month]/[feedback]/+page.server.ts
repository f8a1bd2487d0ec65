import { error, fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { namesIn } from '#lib/server/heard/names.ts';
import { staffOf } from '#lib/server/staff.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import { Month } from '#shared/domain/figures/month.ts';
import { FeedbackId } from '#shared/domain/heard/feedback.ts';
import type { Actions, PageServerLoad } from './$types';

type Params = { readonly month: string; readonly feedback: string };

function sentenceIn({ month, feedback }: Params) {
  const of = { month: Month.safeParse(month).data, feedbackId: FeedbackId.safeParse(feedback).data };
  return { month: of.month ?? error(404), feedbackId: of.feedbackId ?? error(404) };
}

export const load: PageServerLoad = async (event) => {
  const { call } = await staffOf(event);
  const { month, feedbackId } = sentenceIn(event.params);
  const { sentences, publishable } = orErrorPage(await call('listSentences', { month }));
  const sentence = sentences.find((one) => one.feedbackId === feedbackId) ?? error(404);
  return { month, sentence, publishable, names: await namesIn(event.locals.api) };
};

const problems: Partial<Record<ErrorCode, 'notYet' | 'few' | 'meanwhile' | 'nothingLeft'>> = {
  not_yet: 'notYet',
  too_few_answers: 'few',
  edited_meanwhile: 'meanwhile',
  invalid_request: 'nothingLeft',
};

export const actions = {
  default: async (event) => {
    const { call } = await staffOf(event);
    const of = sentenceIn(event.params);
    const form = await event.request.formData();
    const blackened = form.getAll('black').map(Number).filter(Number.isInteger);
    const nothingPersonal = form.get('sure') !== null;
    const decision = form.get('intent') === 'publish' ? ('published' as const) : ('withheld' as const);
    if (decision === 'published' && !nothingPersonal) return fail(422, { blackened, problem: 'sure' as const });
    const version = Number(form.get('version'));
    const answer = await call('judgeSentence', { ...of, decision, blackened, nothingPersonal, version });
    const problem = answer.ok ? undefined : problems[answer.code];
    if (problem) return fail(409, { blackened, problem });
    orErrorPage(answer);
    redirect(303, pathIn(event.locals.language, `/staff/feedback?month=${of.month}`));
  },
} satisfies Actions;
