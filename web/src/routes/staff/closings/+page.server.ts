import { orErrorPage } from '#lib/server/api.ts';
import { closingStaff } from '#lib/server/closing/closing-staff.ts';
import { CivilDate } from '#shared/domain/civil.ts';
import type { PageServerLoad } from './$types';

/** The closed days of an office, and how far rebooking has come on each. */
export const load: PageServerLoad = async (event) => {
  const { call, officeId, offices, mayClose } = await closingStaff(event);
  const { days } = orErrorPage(await call('listRebooking', { officeId }));
  return { officeId, offices, mayClose, days, closed: closedJustNow(event.url) };
};

/** From the address, which anybody may have written: days and numbers only. */
function closedJustNow({ searchParams }: URL) {
  const [, days, people] = /^(\d{1,3})\.(\d{1,5})$/.exec(searchParams.get('closed') ?? '') ?? [];
  if (days === undefined) return undefined;
  const undecided = (searchParams.get('undecided') ?? '').split(',');
  return {
    days: Number(days),
    people: Number(people),
    undecided: undecided.flatMap((date) => CivilDate.safeParse(date).data ?? []),
  };
}
