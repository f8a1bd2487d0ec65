import { error, fail, redirect } from '@sveltejs/kit';
import { visitOf } from '#lib/booking/visit-text.ts';
import { pathIn } from '#lib/language-path.ts';
import { boardPage, ticketIn } from '#lib/server/board/board-page.ts';
import { lastAction } from '#lib/server/board/last-action.ts';
import { staffAtDesk } from '#lib/server/staff.ts';
import { officesById } from '#lib/server/visit.ts';
import { OfficeId } from '#shared/domain/ids.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where somebody can be sent: another service here, or another office. */
export const load: PageServerLoad = async (event) => {
  const [page, offices] = await Promise.all([boardPage(event), officesById(event.locals.api)]);
  const ticket = ticketIn(page.board, event.params.ticket) ?? error(404);
  const asked = new Set<string>(ticket.services.map(({ serviceId }) => serviceId));
  return {
    ...page,
    ticket,
    services: page.board.services.filter(({ id, minutes }) => minutes !== undefined && !asked.has(id)),
    offices: Object.values(offices).filter(({ id }) => id !== page.board.officeId),
  };
};

export const actions = {
  default: async (event) => {
    const { officeId, call } = await staffAtDesk(event);
    const { board } = await boardPage(event);
    const ticket = ticketIn(board, event.params.ticket) ?? error(404);
    const form = await event.request.formData();
    const [kind, to = ''] = String(form.get('to') ?? '').split('/');
    const services = kind === 'service' ? visitOf(`${to}:1`) : undefined;
    const office = kind === 'office' ? OfficeId.safeParse(to).data : undefined;
    if (!services && !office) return fail(422, { code: 'choose' as const });
    const answer = await call('forwardTicket', {
      officeId,
      ticketId: ticket.id,
      version: Number(form.get('version')) || ticket.version,
      ...(services && { services }),
      ...(office && { toOfficeId: office }),
    });
    if (!answer.ok) return fail(409, { code: answer.code });
    lastAction(event.cookies, event.url).keep({ officeId, ticket: answer.value });
    redirect(303, pathIn(event.locals.language, '/staff/board?acted'));
  },
} satisfies Actions;
