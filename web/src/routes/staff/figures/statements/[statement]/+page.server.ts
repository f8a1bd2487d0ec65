import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { editEntry } from '#lib/server/catalogue-edit/edit-entry.ts';
import { savedVersion } from '#lib/server/catalogue-edit/entry-page.ts';
import { baseOf } from '#lib/server/catalogue-edit/merge-drafts.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { leadOf, statementIdOf } from '#lib/server/steering/lead.ts';
import { draftOfStatement, statementEntry } from '#lib/server/steering/statement-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** A target, a note, an entry of the timeline or of the roadmap in plain forms; what nobody has said yet is empty. */
export const load: PageServerLoad = async (event) => {
  const { call } = await leadOf(event);
  const statementId = statementIdOf(event.params.statement);
  const { statement, version, changed } = orErrorPage(await call('getStatement', { statementId }));
  const draft = statement ? draftOfStatement(statement, event.locals.language) : {};
  return {
    statementId,
    statement,
    changed,
    start: { draft, base: baseOf(draft), version: version ?? ('new' as const) },
    zone: knownTown(event.locals).zone,
    saved: savedVersion(event.url),
  };
};

export const actions = {
  default: async (event) => {
    const { call } = await leadOf(event);
    const { language } = event.locals;
    const statementId = statementIdOf(event.params.statement);
    const edited = await editEntry(await event.request.formData(), statementEntry(call, statementId, language));
    if (edited.kind === 'saved') {
      redirect(303, pathIn(language, `/staff/figures/statements/${statementId}?saved=${edited.version}`));
    }
    return edited.status === 200 ? edited.page : fail(edited.status, edited.page);
  },
} satisfies Actions;
