import { orErrorPage } from '#lib/server/api.ts';
import { officeIdOf, upToIn } from '#lib/server/catalogue-edit/entry-page.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { staffOf } from '#lib/server/staff.ts';
import type { PageServerLoad } from './$types';

/** Who changed an office, when and how: hours and everything else. */
export const load: PageServerLoad = async (event) => {
  const { call } = await staffOf(event);
  const officeId = officeIdOf(event.params.office);
  const versions = orErrorPage(await call('listOfficeVersions', { officeId, ...upToIn(event.url) }));
  return { ...versions, zone: knownTown(event.locals).zone };
};
