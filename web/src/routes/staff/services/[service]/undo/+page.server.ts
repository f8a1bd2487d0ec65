import { orErrorPage } from '#lib/server/api.ts';
import { serviceIdOf, serviceStaff } from '#lib/server/catalogue-edit/entry-page.ts';
import { effectOfUndo, takeBack, undoIn } from '#lib/server/catalogue-edit/take-back.ts';
import type { Actions, PageServerLoad } from './$types';

/** What taking a version back would do, before it is done. */
export const load: PageServerLoad = async (event) => {
  const { call } = await serviceStaff(event);
  const serviceId = serviceIdOf(event.params.service);
  const change = undoIn(event.url);
  const [answer, list] = await Promise.all([
    call('previewService', { serviceId, change }),
    call('listServicesToEdit', {}),
  ]);
  const services = orErrorPage(list).services.map(({ id, name }) => ({ id, name }));
  return { serviceId, version: change.version, services, effect: effectOfUndo(answer) };
};

export const actions = {
  default: async (event) => {
    const { call } = await serviceStaff(event);
    const serviceId = serviceIdOf(event.params.service);
    return await takeBack(event, `/staff/services/${serviceId}`, (undo) => call('saveService', { serviceId, ...undo }));
  },
} satisfies Actions;
