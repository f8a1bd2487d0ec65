import { type Appointment, isLive } from '../../../shared/domain/appointment.ts';
import type { DayPlan } from '../../../shared/domain/day-plan.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { mayBecome, type Offer, standingOf } from '../../../shared/domain/offer.ts';
import { fitsPlan } from '../../../shared/domain/plan-effect.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Appointments, Holidays, OfficeDay } from '../../ports/booking.ts';
import type { Clock } from '../../ports/clock.ts';
import type { EditedOffices } from '../../ports/staff.ts';
import { planOf } from '../day-sheets/materialise-day.ts';

export type PlaceIsBackDeps = {
  /** As they are now: by an older copy the day would still be open just after it was closed. */
  readonly offices: Pick<EditedOffices, 'get'>;
  readonly holidays: Holidays;
  readonly clock: Clock;
};

export type KnownDay = {
  /** Undefined: the office is gone. */
  readonly plan: DayPlan | undefined;
  readonly booked: readonly Appointment[];
  /** Seconds since 1970. */
  readonly now: number;
};

/** The places of a day by the hours of its office as they are now. */
export async function planNow(
  { offices, holidays }: PlaceIsBackDeps,
  tenant: TenantId,
  { officeId, date }: OfficeDay,
): Promise<DayPlan | undefined> {
  const office = await offices.get(tenant, officeId);
  return office && planOf(holidays, office.content, date);
}

/** Whether the hours have a place for the appointment of an offer again, because a closing was undone. */
export function isPlaceBack(offer: Offer, old: Appointment | undefined, { plan, booked, now }: KnownDay): boolean {
  if (plan === undefined || !old || !mayBeKept(offer, old, now)) return false;
  const live = booked.filter(({ state }) => isLive(state));
  const [one, ...others] = [old, ...live.filter(({ id }) => id !== old.id)].map((appointment) => ({
    ...appointment,
    hasBegun: appointment.startsAt <= now,
  }));
  return one !== undefined && fitsPlan(plan, one, others);
}

/** The same for one offer alone; the others of the day are read only where the day is open at all then. */
export function placeIsBack(deps: PlaceIsBackDeps & { readonly appointments: Pick<Appointments, 'ofDay'> }) {
  return async (tenant: TenantId, offer: Offer, old: Appointment | undefined): Promise<boolean> => {
    const now = secondsOf(deps.clock.now());
    if (!old || !mayBeKept(offer, old, now)) return false;
    const plan = await planNow(deps, tenant, old);
    if (!isPlaceBack(offer, old, { plan, booked: [], now })) return false;
    const booked = await deps.appointments.ofDay(tenant, old, { consistent: true });
    return isPlaceBack(offer, old, { plan, booked, now });
  };
}

function mayBeKept(offer: Offer, old: Appointment, now: number): boolean {
  return old.state === 'confirmed' && mayBecome(standingOf(offer, old.state, now), 'kept');
}
