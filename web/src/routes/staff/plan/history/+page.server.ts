import { orErrorPage } from '#lib/server/api.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { readSaved } from '#lib/server/plan/change-hours.ts';
import { planStaff } from '#lib/server/plan/plan-page.ts';
import type { PageServerLoad } from './$types';

/** Who changed an office, when and how. */
export const load: PageServerLoad = async (event) => {
  const { call, officeId, offices } = await planStaff(event);
  const upTo = Number(event.url.searchParams.get('upTo'));
  const page = Number.isInteger(upTo) && upTo > 0 && upTo < 1e8 ? { upTo } : {};
  const view = orErrorPage(await call('listOfficeVersions', { officeId, ...page }));
  return { ...view, offices, zone: knownTown(event.locals).zone, saved: readSaved(event.url) };
};
