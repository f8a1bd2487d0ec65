import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { act } from '#lib/server/board/act.ts';
import { type BoardForm, boardFormIn } from '#lib/server/board/board-form.ts';
import { boardPage, lastTicket, personOf } from '#lib/server/board/board-page.ts';
import { callKeyFor } from '#lib/server/board/call-key.ts';
import { lastAction } from '#lib/server/board/last-action.ts';
import { staffAtDesk } from '#lib/server/staff.ts';
import { listsOf } from '#lib/staff/board-lists.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const page = await boardPage(event);
  const [current] = listsOf(page.board, page.counter).mine;
  // The live board asks often and knows the person already: a look at a person is noted only when a page is opened.
  const isLive = event.url.searchParams.get('live') === '';
  return {
    ...page,
    last: lastTicket(event, page.board),
    person: current && !isLive ? await personOf(event, current.id) : undefined,
    callKey: callKeyFor(await staffAtDesk(event)),
    acted: event.url.searchParams.has('acted'),
  };
};

/** Answers all forms about a ticket, wherever they stand. */
export const actions = {
  default: async (event) => {
    const clerk = await staffAtDesk(event);
    const form = boardFormIn(await event.request.formData());
    if (form.intent === 'forward') return toForward(event.locals, form);
    const answer = await act(clerk, form);
    if (!answer.ok) return fail(409, { code: answer.code, ticket: form.ticket, intent: form.intent });
    const ticket = answer.value;
    lastAction(event.cookies, event.url).keep({ officeId: clerk.officeId, ticket });
    const back = {
      board: '/staff/board?acted',
      person: `/staff/board/${ticket.id}`,
      'check-in': `/staff/check-in?ticket=${ticket.id}`,
    } as const;
    redirect(303, pathIn(event.locals.language, back[form.back]));
  },
} satisfies Actions;

function toForward({ language }: App.Locals, { ticket }: BoardForm): never {
  redirect(303, pathIn(language, ticket ? `/staff/board/${ticket}/forward` : '/staff/board'));
}
