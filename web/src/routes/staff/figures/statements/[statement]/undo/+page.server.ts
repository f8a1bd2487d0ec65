import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { undoneVersion } from '#lib/server/catalogue-edit/entry-page.ts';
import { leadOf, statementIdOf } from '#lib/server/steering/lead.ts';
import type { Actions, PageServerLoad } from './$types';

/** What taking a version back would say, before it is done. */
export const load: PageServerLoad = async (event) => {
  const { call } = await leadOf(event);
  const statementId = statementIdOf(event.params.statement);
  const version = undoneVersion(event.url);
  const answer = await call('previewStatement', { statementId, change: { kind: 'undo', version } });
  const isGone = !answer.ok && answer.code === 'invalid_request';
  return { statementId, version, effect: isGone ? undefined : orErrorPage(answer) };
};

export const actions = {
  default: async (event) => {
    const { call } = await leadOf(event);
    const statementId = statementIdOf(event.params.statement);
    const form = await event.request.formData();
    const answer = await call('saveStatement', {
      statementId,
      change: { kind: 'undo', version: undoneVersion(event.url) },
      expectedVersion: Number(form.get('version')),
    });
    if (!answer.ok && (answer.code === 'edited_meanwhile' || answer.code === 'invalid_request')) {
      return fail(409, { meanwhile: true });
    }
    const { version } = orErrorPage(answer);
    redirect(303, pathIn(event.locals.language, `/staff/figures/statements/${statementId}/history?saved=${version}`));
  },
} satisfies Actions;
