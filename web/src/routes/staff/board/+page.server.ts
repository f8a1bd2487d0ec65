import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { act } from '#lib/server/board/act.ts';
import { type BoardForm, boardFormIn } from '#lib/server/board/board-form.ts';
import { boardPage, lastTicket, personOf } from '#lib/server/board/board-page.ts';
import { lastAction } from '#lib/server/board/last-action.ts';
import { type StaffEvent, staffAtDesk } from '#lib/server/staff.ts';
import { officesById } from '#lib/server/visit.ts';
import { listsOf } from '#lib/staff/board-lists.ts';
import type { TicketView } from '#shared/contracts/staff/board.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const page = await boardPage(event);
  const [current] = listsOf(page.board, page.counter).mine;
  // The live board asks often and knows the person already: a look at a person is noted only when a page is opened.
  const isLive = event.url.searchParams.get('live') === '';
  const last = lastTicket(event, page.board);
  return {
    ...page,
    last,
    sentOn: last && (await sentOn(event, last)),
    person: current && !isLive ? await personOf(event, current.id) : undefined,
    callKey: crypto.randomUUID(),
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

/** Whom this browser has just sent to another office: the number there is to be told. */
async function sentOn({ locals }: Pick<StaffEvent, 'locals'>, { number, forwardedTo, forwardedAs }: TicketView) {
  if (forwardedTo === undefined || forwardedAs === undefined) return undefined;
  const office = (await officesById(locals.api))[forwardedTo];
  return office && { number, there: forwardedAs, office: office.name };
}

function toForward({ language }: App.Locals, { ticket }: BoardForm): never {
  redirect(303, pathIn(language, ticket ? `/staff/board/${ticket}/forward` : '/staff/board'));
}
