import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { staffOf } from '#lib/server/staff.ts';
import { CertificateId } from '#shared/domain/certificate/ids.ts';
import type { PageServerLoad } from './$types';

/** What waits for clerks; `?number` leads to the case of a certificate. */
export const load: PageServerLoad = async (event) => {
  const { call } = await staffOf(event);
  const number = event.url.searchParams.get('number')?.trim().toUpperCase() ?? '';
  const certificateId = CertificateId.safeParse(number).data;
  if (certificateId !== undefined) {
    const found = await call('findCase', { certificateId });
    if (found.ok) redirect(303, pathIn(event.locals.language, `/staff/cases/${found.value.requestId}`));
    if (found.code !== 'not_found') orErrorPage(found);
  }
  const list = orErrorPage(await call('listCases', {}));
  return { ...list, number, zone: knownTown(event.locals).zone };
};
