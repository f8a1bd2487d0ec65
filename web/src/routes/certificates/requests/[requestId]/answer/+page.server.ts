import { fail } from '@sveltejs/kit';
import { isWorthAnotherTry, orErrorPage } from '#lib/server/api.ts';
import { requestFor, toCase } from '#lib/server/certificates/own-request.ts';
import { uploadProof } from '#lib/server/certificates/proof-upload.ts';
import { AnswerBody } from '#shared/contracts/certificate/requests.ts';
import { strangeSignIn } from '#shared/contracts/text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const request = await requestFor(event, 'answer');
  return { request, formToKeep: 'answer' };
};

const longest = 20_000;

export const actions = {
  default: async (event) => {
    const { requestId } = await requestFor(event, 'answer');
    const { call } = event.locals.citizen;
    const form = await event.request.formData();
    const text = String(form.get('text') ?? '').slice(0, longest);
    if (form.has('language')) return { text };
    const parsed = AnswerBody.safeParse({ text });
    if (!parsed.success) return fail(422, { text, problem: problemOf(text) });
    // The file first: once it is answered, nothing can be added.
    const uploaded = await uploadProof(call, requestId, form);
    if (uploaded.kind === 'problem') return fail(422, { text, proof: uploaded.problem });
    if (uploaded.kind === 'failed' && uploaded.code === 'request_changed') toCase(event);
    if (uploaded.kind === 'failed') return fail(503, { text, problem: 'unknown' as const });
    const answer = await call('answerQuestion', { requestId, text: parsed.data.text });
    if (answer.ok || answer.code === 'request_changed') toCase(event);
    if (answer.code === 'invalid_request') return fail(422, { text, problem: problemOf(text) });
    if (isWorthAnotherTry(answer.code)) return fail(503, { text, problem: 'unknown' as const });
    orErrorPage(answer);
    return undefined;
  },
} satisfies Actions;

function problemOf(text: string) {
  if (text.trim() === '') return 'empty' as const;
  const sign = strangeSignIn(text.replace(/[\r\n]/g, ' '), { isName: false });
  return sign ? { sign } : ('long' as const);
}
