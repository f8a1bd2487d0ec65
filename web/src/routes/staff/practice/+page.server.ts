import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { staffOf } from '#lib/server/staff.ts';
import { OfficeId } from '#shared/domain/ids.ts';
import { permissionFor } from '#shared/domain/staff.ts';
import type { Actions, PageServerLoad } from './$types';

const toServe = { capability: 'serve', at: 'office' } as const;

/** Where somebody may practise: at the offices where they serve. */
export const load: PageServerLoad = async (event) => {
  const { view } = await staffOf(event);
  const offices = view.offices.filter(({ officeId }) => permissionFor(view.grants, toServe, officeId) === 'permitted');
  return { offices, practice: view.practice, desk: view.desk };
};

export const actions = {
  default: async (event) => {
    const { view, call } = await staffOf(event);
    const form = await event.request.formData();
    const toBoard = pathIn(event.locals.language, '/staff/board');
    if (form.get('intent') === 'end') {
      orErrorPage(await call('endPractice', {}));
      redirect(303, view.desk ? toBoard : pathIn(event.locals.language, '/staff'));
    }
    const officeId = OfficeId.safeParse(form.get('officeId') ?? view.desk?.officeId);
    if (!officeId.success) return fail(422, { noOffice: true });
    orErrorPage(await call('beginPractice', { officeId: officeId.data }));
    redirect(303, toBoard);
  },
} satisfies Actions;
