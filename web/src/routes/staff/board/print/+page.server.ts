import { orErrorPage } from '#lib/server/api.ts';
import { zoneOfOffice } from '#lib/server/board/office-clock.ts';
import { staffAtDesk } from '#lib/server/staff.ts';
import type { PageServerLoad } from './$types';

/** The day on paper, with names; that it was asked for is noted by the API. */
export const load: PageServerLoad = async (event) => {
  const { officeId, call } = await staffAtDesk(event);
  const list = orErrorPage(await call('getDayList', { officeId }));
  return { list, zone: await zoneOfOffice(event.locals, officeId) };
};
