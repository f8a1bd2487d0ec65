import { orErrorPage } from '#lib/server/api.ts';
import { namesIn } from '#lib/server/heard/names.ts';
import { staffOf } from '#lib/server/staff.ts';
import { Month } from '#shared/domain/figures/month.ts';
import type { PageServerLoad } from './$types';

/** What people wrote in a month; this one unless told. */
export const load: PageServerLoad = async (event) => {
  const { call } = await staffOf(event);
  const month = Month.safeParse(event.url.searchParams.get('month')).data;
  const heard = orErrorPage(await call('listSentences', month === undefined ? {} : { month }));
  return { ...heard, names: await namesIn(event.locals.api) };
};
