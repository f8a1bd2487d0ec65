import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { staffOf } from '#lib/server/staff.ts';
import { ProposeBody } from '#shared/contracts/staff/ideas.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await staffOf(event);
  return { key: crypto.randomUUID() };
};

export const actions = {
  default: async (event) => {
    const { call } = await staffOf(event);
    const form = await event.request.formData();
    const typed = { title: String(form.get('title') ?? ''), text: String(form.get('text') ?? '') };
    const named = form.get('unnamed') === null;
    const key = String(form.get('key') ?? '');
    const idea = ProposeBody.safeParse({ ...typed, named });
    if (!idea.success) {
      const wrong = new Set(idea.error.issues.map(({ path }) => path[0]));
      return fail(422, { ...typed, named, key, noTitle: wrong.has('title'), noText: wrong.has('text') });
    }
    orErrorPage(await call('proposeIdea', idea.data, { idempotencyKey: key }));
    redirect(303, pathIn(event.locals.language, '/staff/ideas?sent'));
  },
} satisfies Actions;
