import { error, fail, redirect } from '@sveltejs/kit';
import { type AnswerProblem, type FormStep, readAnswer, typedIn, typedOf } from '#lib/certificates/answer-form.ts';
import { type Step, stepAfter, stepBefore, steps, stepsOf } from '#lib/certificates/steps.ts';
import { pathIn } from '#lib/language-path.ts';
import { isWorthAnotherTry, orErrorPage } from '#lib/server/api.ts';
import { type RequestEvent, requestFor, requestPath, toCase } from '#lib/server/certificates/own-request.ts';
import { uploadProof } from '#lib/server/certificates/proof-upload.ts';
import type { RequestView } from '#shared/contracts/certificate/requests.ts';
import { type ErrorCode, statusOf } from '#shared/contracts/problem.ts';
import type { Result } from '#shared/result.ts';
import type { Actions, PageServerLoad } from './$types';

type StepEvent = RequestEvent & { readonly params: { readonly step: string } };

/** In the address of a question to which somebody came from the page where all answers are checked. */
const change = 'change';

export const load: PageServerLoad = async (event) => {
  const { request, step } = await asked(event);
  const before = stepBefore(request, step);
  const isChange = event.url.searchParams.has(change);
  return {
    request,
    step,
    place: { index: stepsOf(request).indexOf(step) + 1, of: stepsOf(request).length },
    back: requestPath(request.requestId, isChange ? 'check' : before),
    ...(step !== 'proof' && { typed: typedOf(request, step), formToKeep: 'question' }),
  };
};

export const actions = {
  default: async (event) => {
    const { request, step } = await asked(event);
    const form = await event.request.formData();
    return step === 'proof' ? await takeProof(event, request, form) : await takeAnswer(event, { request, step, form });
  },
} satisfies Actions;

/** The question that the address names. One that is not asked (any more) leads to the first that is. */
async function asked(event: StepEvent): Promise<{ request: RequestView; step: Step }> {
  const step = steps.find((one) => one === event.params.step) ?? error(404);
  const request = await requestFor(event, 'save');
  const all = stepsOf(request);
  if (!all.includes(step)) redirect(303, pathIn(event.locals.language, requestPath(request.requestId, all[0])));
  return { request, step };
}

type Asked = { readonly request: RequestView; readonly step: FormStep; readonly form: FormData };

async function takeAnswer(event: StepEvent, { request, step, form }: Asked) {
  const typed = typedIn(form, step);
  const nothing: readonly AnswerProblem[] = [];
  // Another language was chosen: what was typed is shown again, and judged only when it is sent.
  if (form.has('language')) return { typed, problems: nothing, isUnknown: false };
  const answer = readAnswer(step, typed);
  if (!answer.ok) return fail(422, { typed, problems: answer.problems, isUnknown: false });
  const { requestId } = request;
  const saved = await event.locals.citizen.call('saveAnswers', { requestId, ...answer.answers });
  if (!saved.ok && saved.code === 'invalid_request') {
    return fail(422, { typed, problems: [refusedAnswer(step, answer.answers)], isUnknown: false });
  }
  if (!saved.ok && isWorthAnotherTry(saved.code)) return fail(503, { typed, problems: nothing, isUnknown: true });
  return onwards(event, step, savedOrCase(event, saved));
}

/** Of a person the API may refuse only what the page cannot know: that they are not born yet. */
function refusedAnswer(step: FormStep, answers: object): AnswerProblem {
  const [id = 'question'] = Object.keys(answers);
  return step === 'person' ? { id: 'day', what: 'date' } : { id, what: 'wrong' };
}

async function takeProof(event: StepEvent, request: RequestView, form: FormData) {
  const uploaded = await uploadProof(event.locals.citizen.call, request.requestId, form);
  if (uploaded.kind === 'problem') return fail(422, { proof: uploaded.problem });
  if (uploaded.kind === 'failed') {
    const { code } = uploaded;
    if (code === 'request_changed') toCase(event);
    if (isWorthAnotherTry(code)) return fail(503, { isUnknown: true });
    error(statusOf[code], code);
  }
  const wantsMore = form.get('intent') === 'add';
  const isMissing = uploaded.kind === 'none' && (wantsMore || request.missing.includes('proof'));
  if (isMissing) return fail(422, { proof: 'missing' as const });
  if (wantsMore) redirect(303, pathIn(event.locals.language, event.locals.path + event.url.search));
  return onwards(event, 'proof', uploaded.kind === 'added' ? uploaded.request : request);
}

function savedOrCase(event: StepEvent, answer: Result<RequestView, ErrorCode>): RequestView {
  if (!answer.ok && answer.code === 'request_changed') toCase(event);
  return orErrorPage(answer);
}

function onwards(event: StepEvent, step: Step, request: RequestView): never {
  const next = stepAfter(request, step, event.url.searchParams.has(change));
  redirect(303, pathIn(event.locals.language, requestPath(request.requestId, next)));
}
