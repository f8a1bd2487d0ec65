import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { serviceIdOf, serviceStaff, undoneVersion } from '#lib/server/catalogue-edit/entry-page.ts';
import type { Actions, PageServerLoad } from './$types';

/** What taking a version back would do, before it is done. */
export const load: PageServerLoad = async (event) => {
  const { call } = await serviceStaff(event);
  const serviceId = serviceIdOf(event.params.service);
  const version = undoneVersion(event.url);
  const [answer, list] = await Promise.all([
    call('previewService', { serviceId, change: { kind: 'undo', version } }),
    call('listServicesToEdit', {}),
  ]);
  const services = orErrorPage(list).services.map(({ id, name }) => ({ id, name }));
  const page = { serviceId, version, services };
  if (!answer.ok && answer.code === 'invalid_request') return { ...page, effect: undefined };
  return { ...page, effect: orErrorPage(answer) };
};

export const actions = {
  default: async (event) => {
    const { call } = await serviceStaff(event);
    const serviceId = serviceIdOf(event.params.service);
    const form = await event.request.formData();
    const note = String(form.get('reason') ?? '').trim();
    const answer = await call('saveService', {
      serviceId,
      change: { kind: 'undo', version: undoneVersion(event.url) },
      expectedVersion: Number(form.get('version')),
      ...(note !== '' && { note }),
    });
    if (!answer.ok && (answer.code === 'edited_meanwhile' || answer.code === 'invalid_request')) {
      return fail(409, { meanwhile: true });
    }
    const { version } = orErrorPage(answer);
    redirect(303, pathIn(event.locals.language, `/staff/services/${serviceId}/history?saved=${version}`));
  },
} satisfies Actions;
