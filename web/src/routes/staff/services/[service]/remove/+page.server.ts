import { error } from '@sveltejs/kit';
import { orErrorPage } from '#lib/server/api.ts';
import { serviceIdOf, serviceStaff } from '#lib/server/catalogue-edit/entry-page.ts';
import { removeEntry } from '#lib/server/catalogue-edit/remove-and-restore.ts';
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
    return await removeEntry(event, { list: '/staff/services', id: serviceId }, (expectedVersion) =>
      call('removeService', { serviceId, expectedVersion }),
    );
  },
} satisfies Actions;
