import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { leadOf, newStatementId } from '#lib/server/steering/lead.ts';
import { inOrder, movedRank } from '#lib/server/steering/moved.ts';
import { Phase } from '#shared/domain/figures/steering/statement.ts';
import type { Actions, PageServerLoad } from './$types';

/** The roadmap as it is public, and what was withdrawn; `?moved` says that the order has just been changed. */
export const load: PageServerLoad = async (event) => {
  const { call } = await leadOf(event);
  const { statements } = orErrorPage(await call('listStatements', {}));
  const promises = statements.flatMap(({ statement }) => (statement.kind === 'promise' ? [statement] : []));
  const isPublic = promises.filter(({ withdrawn }) => !withdrawn);
  return {
    phases: Phase.options.map((phase) => ({ phase, entries: inOrder(isPublic, phase) })),
    withdrawn: promises.filter(({ withdrawn }) => withdrawn),
    newId: newStatementId('promise'),
    moved: event.url.searchParams.has('moved'),
  };
};

export const actions = {
  /** Moves an entry one place up (`up`) or down (`down`) within its phase. */
  default: async (event) => {
    const { call } = await leadOf(event);
    const form = await event.request.formData();
    const way = form.has('up') ? 'up' : 'down';
    const { statements } = orErrorPage(await call('listStatements', {}));
    const found = statements.find(({ statement }) => statement.id === form.get(way));
    if (found?.statement.kind !== 'promise') return fail(409, { meanwhile: true });
    const { id: statementId, withdrawn: _withdrawn, ...content } = found.statement;
    const promises = statements.flatMap(({ statement }) => (statement.kind === 'promise' ? [statement] : []));
    const among = inOrder(
      promises.filter(({ withdrawn }) => !withdrawn),
      content.phase,
    );
    const rank = movedRank(among, statementId, way);
    if (rank === undefined) return fail(409, { meanwhile: true });
    const change = { kind: 'edit', content: { ...content, rank } } as const;
    const answer = await call('saveStatement', { statementId, change, expectedVersion: found.version });
    if (!answer.ok && answer.code === 'edited_meanwhile') return fail(409, { meanwhile: true });
    orErrorPage(answer);
    redirect(303, pathIn(event.locals.language, '/staff/figures/roadmap?moved'));
  },
} satisfies Actions;
