import { redirect } from '@sveltejs/kit';
import { visitOf } from '#lib/booking/visit-text.ts';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { timesAddress } from '#lib/server/people/booking-page.ts';
import { staffAtDesk } from '#lib/server/staff.ts';
import type { PageServerLoad } from './$types';

const most = 5;

/** What is needed. The form for several services asks this page, which leads on to the times. */
export const load: PageServerLoad = async (event) => {
  const { officeId, call } = await staffAtDesk(event);
  const { services } = orErrorPage(await call('listServicesForStaff', { officeId }));
  const address = event.url.searchParams;
  const chosen = address.getAll('service');
  const visit = visitOf(chosen.map((id) => `${id}:${address.get(`count-${id}`) ?? 1}`).join(','));
  if (visit && chosen.length <= most) redirect(303, pathIn(event.locals.language, timesAddress(visit)));
  const asked = address.has('several');
  const problem = chosen.length > most ? ('tooMany' as const) : asked ? ('needed' as const) : undefined;
  return { services, chosen, problem: address.has('apart') ? ('notTogether' as const) : problem };
};
