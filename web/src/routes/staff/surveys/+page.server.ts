import { orErrorPage } from '#lib/server/api.ts';
import { staffOf } from '#lib/server/staff.ts';
import { permissionFor } from '#shared/domain/staff.ts';
import type { PageServerLoad } from './$types';

/** What is open to whoever is signed in; for leads all surveys. */
export const load: PageServerLoad = async (event) => {
  const { call, view } = await staffOf(event);
  const maySteer = permissionFor(view.grants, { capability: 'steer', at: 'municipality' }) === 'permitted';
  const { surveys: open } = orErrorPage(await call('listStaffSurveys', {}));
  const all = maySteer ? orErrorPage(await call('listSurveysToSteer', {})).surveys : undefined;
  const { searchParams } = event.url;
  return { open, all, answered: searchParams.has('answered'), discarded: searchParams.has('discarded') };
};
