import { type Appointment, isLive, isOffered, type Pool } from '../../../shared/domain/appointment.ts';
import { daysAhead } from '../../../shared/domain/booking-window.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { type DayPlan, planDelta } from '../../../shared/domain/day-plan.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import {
  borrowedPlaces,
  isSamePlan,
  mayStrand,
  type PlacesChange,
  type PlanChange,
  placesChange,
  strandedBy,
  together,
} from '../../../shared/domain/plan-effect.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { addDays, dateIn } from '../../../shared/domain/time.ts';
import type { Appointments, DaySheet, DaySheets, Holidays } from '../../ports/booking.ts';
import type { Clock } from '../../ports/clock.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { planOf } from '../day-sheets/materialise-day.ts';

export type EffectDeps = {
  readonly daySheets: Pick<DaySheets, 'list'>;
  readonly appointments: Pick<Appointments, 'ofDay'>;
  readonly holidays: Holidays;
  readonly clock: Clock;
};

/** What a change of hours does to one day. */
export type EffectOnDay = {
  readonly date: CivilDate;
  readonly places: PlacesChange;
  /** In order of time. */
  readonly stranded: readonly Appointment[];
  /** Places there that are only held for people of other closed days. Nobody comes yet; nobody can be asked about them. */
  readonly offered: readonly Appointment[];
  readonly borrowed: number;
};

export type OfficeChange = { readonly before: Office; readonly after: Office };

/** Further than anybody can book: days with sheets beyond what is bookable now are those of a longer window before. */
const furthestDays = 400;
/**
 * What it does to an office's days if its hours change: all days that can be booked or have sheets. Days stay out on
 * which nothing changes. Appointments are read only of days on which somebody may lose the place, told by the sheets;
 * `consistent` when the answer decides something.
 */
export function effectOf(deps: EffectDeps) {
  return async (
    tenant: TenantId,
    change: OfficeChange,
    { consistent }: { readonly consistent: boolean },
  ): Promise<readonly EffectOnDay[]> => {
    const { after: office } = change;
    const now = deps.clock.now();
    const taken = await takenPlaces(deps, tenant, office);
    const dates = [...new Set([...daysAhead(office, now), ...taken.keys()])].toSorted();
    const changed = dates.map((date) => planChange(deps.holidays, change, date)).filter((day) => !isSamePlan(day));
    return await someAtOnce(changed, atOnce, async (day): Promise<EffectOnDay> => {
      const { date } = day;
      const booked = taken.get(date) ?? { online: [], staff: [] };
      const places = placesChange(day);
      if (!mayStrand(day, together(booked))) {
        return { date, places, stranded: [], offered: [], borrowed: borrowedPlaces(day.after, booked) };
      }
      const appointments = await deps.appointments.ofDay(tenant, { officeId: office.id, date }, { consistent });
      const live = appointments.filter(({ state }) => isLive(state));
      const begun = live.map((appointment) => ({ ...appointment, hasBegun: appointment.startsAt <= secondsOf(now) }));
      const lost = strandedBy(day, begun);
      const [stranded, offered] = [false, true].map((is) => lost.filter((one) => isOffered(one) === is));
      const borrowed = borrowedPlaces(day.after, without(booked, lost));
      return { date, places, stranded: stranded ?? [], offered: offered ?? [], borrowed };
    });
  };
}

/** Places taken of each cell, by day and pool, open claims included: one read a pool. */
async function takenPlaces(
  deps: Pick<EffectDeps, 'daySheets' | 'clock'>,
  tenant: TenantId,
  office: Office,
): Promise<ReadonlyMap<CivilDate, DayPlan>> {
  const today = dateIn(office.zone, deps.clock.now());
  const days = { from: today, to: addDays(today, furthestDays) };
  const listed = async (pool: Pool) => await deps.daySheets.list(tenant, { officeId: office.id, pool }, days);
  const [online, staff] = await Promise.all([listed('online'), listed('staff')]);
  return takenByDay(online, staff);
}

/** What the sheets of both pools say is taken. */
export function takenByDay(online: readonly DaySheet[], staff: readonly DaySheet[]): ReadonlyMap<CivilDate, DayPlan> {
  const kept = new Map(staff.map((sheet) => [sheet.date, sheet]));
  const days = new Set([...online, ...staff].map(({ date }) => date));
  const byOnline = new Map(online.map((sheet) => [sheet.date, sheet]));
  return new Map([...days].map((date) => [date, { online: taken(byOnline.get(date)), staff: taken(kept.get(date)) }]));
}

function taken(sheet: DaySheet | undefined): number[] {
  return sheet === undefined ? [] : planDelta(sheet.free, sheet.plan);
}

function planChange(holidays: Holidays, { before, after }: OfficeChange, date: CivilDate): PlanChange {
  return { date, before: planOf(holidays, before, date), after: planOf(holidays, after, date) };
}

/** Places taken by all others. */
function without(booked: DayPlan, stranded: readonly Appointment[]): DayPlan {
  const left = (pool: Pool) => {
    const cells = [...booked[pool]];
    for (const { first, length } of stranded.filter((one) => one.pool === pool)) {
      for (let cell = first; cell < first + length; cell++) cells[cell] = (cells[cell] ?? 0) - 1;
    }
    return cells;
  };
  return { online: left('online'), staff: left('staff') };
}
