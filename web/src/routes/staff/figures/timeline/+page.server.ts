import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { leadOf, newStatementId } from '#lib/server/steering/lead.ts';
import type { Actions, PageServerLoad } from './$types';

/** What was told of changes, and what could be; `?published` says that one has just been. */
export const load: PageServerLoad = async (event) => {
  const { call } = await leadOf(event);
  const { statements, proposals } = orErrorPage(await call('listStatements', {}));
  const entries = statements.flatMap(({ statement }) => (statement.kind === 'change' ? [statement] : []));
  return {
    entries: entries.toSorted((one, other) => other.on.localeCompare(one.on)),
    proposals,
    newId: newStatementId('change'),
    published: event.url.searchParams.has('published'),
  };
};

export const actions = {
  /** Publishes a proposal as it is. */
  default: async (event) => {
    const { call } = await leadOf(event);
    const form = await event.request.formData();
    const { proposals } = orErrorPage(await call('listStatements', {}));
    const proposal = proposals.find(({ statementId }) => statementId === form.get('proposal'));
    if (proposal === undefined) return fail(409, { meanwhile: true });
    const { statementId, on, text } = proposal;
    const change = { kind: 'edit', content: { kind: 'change', on, text } } as const;
    const answer = await call('saveStatement', { statementId, change, expectedVersion: 'new' });
    if (!answer.ok && answer.code === 'edited_meanwhile') return fail(409, { meanwhile: true });
    orErrorPage(answer);
    redirect(303, pathIn(event.locals.language, '/staff/figures/timeline?published'));
  },
} satisfies Actions;
