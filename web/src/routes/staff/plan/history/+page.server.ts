import { orErrorPage } from '#lib/server/api.ts';
import { upToIn } from '#lib/server/catalogue-edit/entry-page.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { readSaved } from '#lib/server/plan/change-hours.ts';
import { planStaff } from '#lib/server/plan/plan-page.ts';
import type { PageServerLoad } from './$types';

/** Who changed an office, when and how. */
export const load: PageServerLoad = async (event) => {
  const { call, officeId, offices } = await planStaff(event);
  const view = orErrorPage(await call('listOfficeVersions', { officeId, ...upToIn(event.url) }));
  return { ...view, offices, zone: knownTown(event.locals).zone, saved: readSaved(event.url) };
};
