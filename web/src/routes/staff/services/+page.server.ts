import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { serviceIdOf, serviceStaff } from '#lib/server/catalogue-edit/entry-page.ts';
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
  return { services: found, all: services.length, asked, mayEdit, ...(await happened(event.url, services, call)) };
};

export const actions = {
  default: async (event) => {
    const { call } = await serviceStaff(event);
    const serviceId = serviceIdOf(String((await event.request.formData()).get('restore') ?? ''));
    const answer = await call('restoreService', { serviceId });
    const query = answer.ok ? { restored: serviceId } : { failed: serviceId };
    redirect(303, pathIn(event.locals.language, `/staff/services?${new URLSearchParams(query)}`));
  },
} satisfies Actions;

/** What was just done, from the address, which anybody may have written: it is said only where it is so. */
async function happened(
  { searchParams }: URL,
  services: readonly Listed[],
  call: Awaited<ReturnType<typeof serviceStaff>>['call'],
) {
  const removed = ServiceId.safeParse(searchParams.get('removed') ?? searchParams.get('failed')).data;
  const restored = services.find(({ id }) => id === searchParams.get('restored'));
  const versions = removed && (await call('listServiceVersions', { serviceId: removed }));
  const isGone = versions?.ok && versions.value.versions[0]?.removed;
  return {
    ...(isGone && { removed: { id: versions.value.serviceId, name: versions.value.name } }),
    ...(restored && { restored: restored.name }),
    failed: searchParams.has('failed'),
  };
}

/** Each word somewhere in a name or search word, as it is typed. */
function fits({ id, name, keywords }: Listed, words: string): boolean {
  const names = (['de', 'en', 'nl', 'einfach'] as const).map((language) => textIn(name, language).text);
  const text = [id, ...names, ...keywords].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
