import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { staffOf } from '#lib/server/staff.ts';
import { StaffEntryId } from '#shared/domain/ids.ts';
import type { Actions, PageServerLoad } from './$types';

/** All ideas; `?sent` says that one's own has just been added. */
export const load: PageServerLoad = async (event) => {
  const { call } = await staffOf(event);
  const list = orErrorPage(await call('listIdeas', {}));
  return { ...list, zone: knownTown(event.locals).zone, sent: event.url.searchParams.has('sent') };
};

export const actions = {
  default: async (event) => {
    const { call } = await staffOf(event);
    const form = await event.request.formData();
    const ideaId = StaffEntryId.safeParse(form.get('idea'));
    const supports = form.get('supports') === 'yes';
    if (ideaId.success) orErrorPage(await call('supportIdea', { ideaId: ideaId.data, supports }));
    redirect(303, pathIn(event.locals.language, `/staff/ideas#idea-${ideaId.data ?? ''}`));
  },
} satisfies Actions;
