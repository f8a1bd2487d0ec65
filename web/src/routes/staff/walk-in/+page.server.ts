import { fail, redirect } from '@sveltejs/kit';
import { visitOf } from '#lib/booking/visit-text.ts';
import { pathIn } from '#lib/language-path.ts';
import { boardPage, ticketIn } from '#lib/server/board/board-page.ts';
import { lastAction } from '#lib/server/board/last-action.ts';
import { staffAtDesk } from '#lib/server/staff.ts';
import type { Actions, PageServerLoad } from './$types';

const most = 5;

/** A number for somebody without appointment; afterwards, the number that was drawn. */
export const load: PageServerLoad = async (event) => {
  const page = await boardPage(event);
  return {
    ...page,
    services: page.board.services.filter(({ minutes }) => minutes !== undefined),
    drawn: ticketIn(page.board, event.url.searchParams.get('ticket') ?? undefined),
    key: crypto.randomUUID(),
  };
};

export const actions = {
  default: async (event) => {
    const { officeId, call } = await staffAtDesk(event);
    const form = await event.request.formData();
    const chosen = form.getAll('service').map(String);
    const name = String(form.get('name') ?? '').trim();
    const typed = { chosen, name };
    if (chosen.length > most) return fail(422, { ...typed, problem: 'tooMany' as const });
    const services = visitOf(chosen.map((id) => `${id}:${form.get(`count-${id}`) ?? 1}`).join(','));
    if (!services) return fail(422, { ...typed, problem: 'needed' as const });
    const idempotencyKey = String(form.get('key') ?? '');
    const answer = await call('addWalkIn', { officeId, services, ...(name && { name }) }, { idempotencyKey });
    if (!answer.ok) return fail(409, { ...typed, problem: answer.code });
    lastAction(event.cookies, event.url).keep({ officeId, ticket: answer.value });
    redirect(303, pathIn(event.locals.language, `/staff/walk-in?ticket=${answer.value.id}`));
  },
} satisfies Actions;
