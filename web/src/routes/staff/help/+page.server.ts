import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { pageKind } from '#lib/server/page-kind.ts';
import { type StaffEvent, staffOf } from '#lib/server/staff.ts';
import { AnswerHelpBody, CallForHelpBody } from '#shared/contracts/staff/help.ts';
import { StaffEntryId } from '#shared/domain/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { call } = await staffOf(event);
  const { calls, mayAnswer } = orErrorPage(await call('listHelpCalls', {}));
  const { searchParams } = event.url;
  return {
    own: calls.filter(({ isOwn }) => isOwn),
    open: calls.filter(({ isOwn, answer }) => !isOwn && answer === undefined),
    mayAnswer,
    page: pageKind(searchParams.get('page')),
    key: crypto.randomUUID(),
    zone: knownTown(event.locals).zone,
    said: searchParams.has('sent')
      ? ('sent' as const)
      : searchParams.has('answered')
        ? ('answered' as const)
        : undefined,
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    return form.get('call') === null ? ask(event, form) : reply(event, form);
  },
} satisfies Actions;

async function ask(event: StaffEvent, form: FormData) {
  const { call } = await staffOf(event);
  const question = String(form.get('question') ?? '');
  const key = String(form.get('key') ?? '');
  const page = pageKind(String(form.get('page') ?? ''));
  const body = CallForHelpBody.safeParse({ page, question });
  if (!body.success) return fail(422, { question, page, key });
  orErrorPage(await call('callForHelp', body.data, { idempotencyKey: key }));
  redirect(303, pathIn(event.locals.language, '/staff/help?sent'));
}

async function reply(event: StaffEvent, form: FormData) {
  const { call } = await staffOf(event);
  const helpCallId = StaffEntryId.safeParse(form.get('call'));
  if (!helpCallId.success) redirect(303, pathIn(event.locals.language, '/staff/help'));
  const text = String(form.get(`answer-${helpCallId.data}`) ?? '');
  const to = { call: helpCallId.data, text };
  const body = AnswerHelpBody.safeParse({ text, version: Number(form.get('version')) });
  if (!body.success) return fail(422, { ...to, problem: 'short' as const });
  const answer = await call('answerHelpCall', { helpCallId: helpCallId.data, ...body.data });
  if (!answer.ok && answer.code === 'edited_meanwhile') return fail(409, { ...to, problem: 'meanwhile' as const });
  orErrorPage(answer);
  redirect(303, pathIn(event.locals.language, '/staff/help?answered'));
}
