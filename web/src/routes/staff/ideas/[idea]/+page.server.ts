import { error, fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { staffOf } from '#lib/server/staff.ts';
import { AnswerIdeaBody } from '#shared/contracts/staff/ideas.ts';
import { StaffEntryId } from '#shared/domain/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { call } = await staffOf(event);
  const { ideas } = orErrorPage(await call('listIdeas', {}));
  const idea = ideas.find(({ ideaId }) => ideaId === event.params.idea) ?? error(404);
  return { idea, zone: knownTown(event.locals).zone };
};

export const actions = {
  default: async (event) => {
    const { call } = await staffOf(event);
    const form = await event.request.formData();
    const ideaId = StaffEntryId.safeParse(event.params.idea).data ?? error(404);
    const typed = { state: String(form.get('state') ?? ''), text: String(form.get('text') ?? '') };
    const body = AnswerIdeaBody.safeParse({ ...typed, version: Number(form.get('version')) });
    if (!body.success) {
      const wrong = new Set(body.error.issues.map(({ path }) => path[0]));
      return fail(422, { ...typed, noState: wrong.has('state'), noText: wrong.has('text'), meanwhile: false });
    }
    const answer = await call('answerIdea', { ideaId, ...body.data });
    if (!answer.ok && answer.code === 'edited_meanwhile') {
      return fail(409, { ...typed, noState: false, noText: false, meanwhile: true });
    }
    orErrorPage(answer);
    redirect(303, pathIn(event.locals.language, `/staff/ideas#idea-${ideaId}`));
  },
} satisfies Actions;
