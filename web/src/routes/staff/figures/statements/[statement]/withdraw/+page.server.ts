import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { leadOf, statementIdOf } from '#lib/server/steering/lead.ts';
import type { Actions, PageServerLoad } from './$types';

const change = { kind: 'withdraw' } as const;

/** What is public no longer, before it is done. */
export const load: PageServerLoad = async (event) => {
  const { call } = await leadOf(event);
  const statementId = statementIdOf(event.params.statement);
  return { statementId, effect: orErrorPage(await call('previewStatement', { statementId, change })) };
};

export const actions = {
  default: async (event) => {
    const { call } = await leadOf(event);
    const statementId = statementIdOf(event.params.statement);
    const form = await event.request.formData();
    const answer = await call('saveStatement', { statementId, change, expectedVersion: Number(form.get('version')) });
    if (!answer.ok && answer.code === 'edited_meanwhile') return fail(409, { meanwhile: true });
    const { version } = orErrorPage(answer);
    redirect(303, pathIn(event.locals.language, `/staff/figures/statements/${statementId}/history?saved=${version}`));
  },
} satisfies Actions;
