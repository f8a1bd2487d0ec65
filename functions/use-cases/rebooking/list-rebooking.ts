import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { RebookingDaysView } from '../../../shared/contracts/staff/rebooking.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import { addDays, dateIn } from '../../../shared/domain/time.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Offers, RebookingDay } from '../../ports/rebooking.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { countsOf, shownState } from './standings.ts';

export type ListRebookingDeps = {
  readonly offers: Pick<Offers, 'days' | 'ofDay'>;
  readonly appointments: Pick<Appointments, 'ofDay'>;
  readonly catalogue: Pick<Catalogue, 'offices'>;
  readonly clock: Clock;
};

/** Nobody books further ahead. */
const furthestDays = 400;
/** The closed days from today on, each with how many have chosen and how many have not. */
export function listRebooking(deps: ListRebookingDeps): Handler<Routes['listRebooking'], StaffCaller> {
  return async ({ officeId }, { tenant }) => {
    const office = (await deps.catalogue.offices(tenant)).find(({ id }) => id === officeId);
    if (office === undefined) return fail('not_found');
    const from = dateIn(office.zone, deps.clock.now());
    const days = await deps.offers.days(tenant, officeId, { from, to: addDays(from, furthestDays) });
    return ok({ days: [...(await someAtOnce(days, atOnce, (day) => counted(deps, tenant, day)))] });
  };
}

async function counted(
  { offers, appointments, clock }: ListRebookingDeps,
  tenant: TenantId,
  day: RebookingDay,
): Promise<RebookingDaysView['days'][number]> {
  const [known, booked] = await Promise.all([offers.ofDay(tenant, day), appointments.ofDay(tenant, day)]);
  const states = new Map(booked.map(({ id, state }) => [id, state]));
  const now = secondsOf(clock.now());
  const shown = known.map((offer) => shownState(offer, states.get(offer.id), now));
  return {
    date: day.date,
    ...(day.reason && { reason: day.reason }),
    since: secondsText(day.at),
    counts: countsOf(shown),
  };
}
