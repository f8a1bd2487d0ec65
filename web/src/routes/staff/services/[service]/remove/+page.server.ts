import { error, fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { serviceIdOf, serviceStaff } from '#lib/server/catalogue-edit/entry-page.ts';
import type { Actions, PageServerLoad } from './$types';

/** What stands in the way of removing a service. */
export const load: PageServerLoad = async (event) => {
  const { call, mayEdit } = await serviceStaff(event);
  if (!mayEdit) error(403, 'not_permitted');
  const serviceId = serviceIdOf(event.params.service);
  return { serviceId, ...orErrorPage(await call('getServiceUse', { serviceId })) };
};

export const actions = {
  default: async (event) => {
    const { call } = await serviceStaff(event);
    const serviceId = serviceIdOf(event.params.service);
    const form = await event.request.formData();
    const answer = await call('removeService', { serviceId, expectedVersion: Number(form.get('version')) });
    if (!answer.ok && (answer.code === 'in_use' || answer.code === 'edited_meanwhile')) {
      return fail(409, { problem: answer.code });
    }
    orErrorPage(answer);
    redirect(303, pathIn(event.locals.language, `/staff/services?${new URLSearchParams({ removed: serviceId })}`));
  },
} satisfies Actions;
