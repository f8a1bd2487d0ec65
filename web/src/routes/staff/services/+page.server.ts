import { orErrorPage } from '#lib/server/api.ts';
import { serviceIdOf, serviceStaff } from '#lib/server/catalogue-edit/entry-page.ts';
import { lastRemoval, restoreEntry } from '#lib/server/catalogue-edit/remove-and-restore.ts';
import type { ServicesToEditView } from '#shared/contracts/staff/services.ts';
import { ServiceId } from '#shared/domain/ids.ts';
import { textIn } from '#shared/domain/language.ts';
import type { Actions, PageServerLoad } from './$types';

type Listed = ServicesToEditView['services'][number];

/** All services, or those that fit what was asked for. */
export const load: PageServerLoad = async (event) => {
  const { call, mayEdit } = await serviceStaff(event);
  const { searchParams } = event.url;
  const { services } = orErrorPage(await call('listServicesToEdit', {}));
  const words = (searchParams.get('q') ?? '').slice(0, 100).trim();
  const asked = { words, missing: searchParams.has('missing'), hidden: searchParams.has('hidden') };
  const found = services.filter(
    (service) =>
      (!asked.missing || service.missing.length > 0) && (!asked.hidden || !service.public) && fits(service, words),
  );
  const last = await lastRemoval(event.url, services, (text) => {
    const serviceId = ServiceId.safeParse(text).data;
    return serviceId && call('listServiceVersions', { serviceId });
  });
  return { services: found, all: services.length, asked, mayEdit, last };
};

export const actions = {
  default: async (event) => {
    const { call } = await serviceStaff(event);
    const of = { list: '/staff/services', idOf: serviceIdOf };
    return await restoreEntry(event, of, (serviceId) => call('restoreService', { serviceId }));
  },
} satisfies Actions;

/** Each word somewhere in a name or search word, as it is typed. */
function fits({ id, name, keywords }: Listed, words: string): boolean {
  const names = (['de', 'en', 'nl', 'einfach'] as const).map((language) => textIn(name, language).text);
  const text = [id, ...names, ...keywords].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
