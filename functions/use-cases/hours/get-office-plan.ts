import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { PlanView } from '../../../shared/contracts/staff/hours.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { DayPlan } from '../../../shared/domain/day-plan.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { isHoliday, staffedBeforeClosures, staffedMinutes } from '../../../shared/domain/opening-hours.ts';
import { placesOf, together, typicalCells } from '../../../shared/domain/plan-effect.ts';
import {
  type Band,
  bandsOf,
  cellsByBand,
  isClosedIn,
  mondayOf,
  onlinePercent,
  weekOf,
} from '../../../shared/domain/plan-week.ts';
import { dateIn, datesFrom, minutesOf, weekdayOf } from '../../../shared/domain/time.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { DaySheets, Holidays } from '../../ports/booking.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Clock } from '../../ports/clock.ts';
import type { EditedOffices } from '../../ports/staff.ts';
import { planOf } from '../day-sheets/materialise-day.ts';
import { takenByDay } from './effect-of.ts';
import { holidaysOf } from './wanted-office.ts';

export type GetOfficePlanDeps = {
  readonly offices: Pick<EditedOffices, 'get'>;
  readonly daySheets: Pick<DaySheets, 'list'>;
  readonly holidays: Holidays;
  readonly clock: Clock;
};

const friday = 5;

/** A week of an office as a table. The weekend is there when somebody works on it or a special day says why not. */
export function getOfficePlan(deps: GetOfficePlanDeps): Handler<Routes['getOfficePlan'], StaffCaller> {
  const { holidays } = deps;
  return async ({ officeId, from }, { tenant }) => {
    const stored = await deps.offices.get(tenant, officeId);
    if (stored === undefined) return fail('not_found');
    const { version, content: office } = stored;
    const today = dateIn(office.zone, deps.clock.now());
    const monday = mondayOf(from ?? nextWorkday(holidays, office, today));
    const all = weekOf(monday);
    const week = all.filter((date) => weekdayOf(date) <= friday || isWorkedOn(holidays, office, date));
    const list = async (pool: 'online' | 'staff') =>
      await deps.daySheets.list(tenant, { officeId, pool }, { from: monday, to: all.at(-1) ?? monday });
    const taken = takenByDay(...(await Promise.all([list('online'), list('staff')])));
    const bands = bandsOf(
      week.flatMap((date) => {
        const observed = holidaysOf(holidays, office, date);
        return [staffedBeforeClosures(office.hours, date, observed), staffedMinutes(office.hours, date, observed)];
      }),
      office.rules.dayStart,
    );
    return ok({
      officeId,
      name: office.name,
      version,
      today,
      monday,
      bands,
      days: week.map((date) => dayView({ office, holidays, bands, date, taken: taken.get(date) })),
      typicalMinutes: typicalCells(office) * office.rules.cellMinutes,
      onlinePercent: onlinePercent(week.map((date) => planOf(holidays, office, date))),
    });
  };
}

type Day = {
  readonly office: Office;
  readonly holidays: Holidays;
  readonly bands: readonly Band[];
  readonly date: CivilDate;
  readonly taken: DayPlan | undefined;
};

function dayView({ office, holidays, bands, date, taken }: Day): PlanView['days'][number] {
  const observed = holidaysOf(holidays, office, date);
  const staffed = staffedMinutes(office.hours, date, observed);
  const places = cellsByBand(office, date, together(planOf(holidays, office, date)));
  const booked = cellsByBand(office, date, together(taken ?? { online: [], staff: [] }));
  const typical = typicalCells(office);
  return {
    date,
    ...reasonOf(office, date, observed),
    cells: bands.map((band) => {
      const minute = minutesOf(band.from);
      return {
        counters: { online: staffed.online[minute] ?? 0, staff: staffed.staff[minute] ?? 0 },
        places: placesOf(places(band), typical),
        taken: Math.max(0, placesOf(booked(band), typical)),
        closed: isClosedIn(office.hours, date, band),
      };
    }),
  };
}

/** Why the day is not as the rules say: what takes everything away is named first. */
function reasonOf({ hours }: Office, date: CivilDate, observed: ReadonlySet<CivilDate>) {
  const closure = hours.closures.find(({ from, until, times }) => from <= date && date <= until && times === undefined);
  if (closure) return { why: 'closure' as const, ...(closure.reason !== undefined && { note: closure.reason }) };
  const special = hours.specialDays.find((day) => day.date === date);
  if (special) return { why: 'special' as const, ...(special.note !== undefined && { note: special.note }) };
  return isHoliday(hours, date, observed) ? { why: 'holiday' as const } : {};
}

/** How far ahead is looked: longer than any office is closed between the years. */
const daysLookedAhead = 21;

/** Today, or the next day with any places: on a Sunday nobody plans the week that is over. */
function nextWorkday(holidays: Holidays, office: Office, today: CivilDate): CivilDate {
  const days = datesFrom(today, daysLookedAhead);
  const hasPlaces = (date: CivilDate) => together(planOf(holidays, office, date)).some((places) => places > 0);
  return days.find(hasPlaces) ?? today;
}

function isWorkedOn(holidays: Holidays, office: Office, date: CivilDate): boolean {
  if (office.hours.specialDays.some((day) => day.date === date)) return true;
  const { online, staff } = staffedBeforeClosures(office.hours, date, holidaysOf(holidays, office, date));
  return [...online, ...staff].some((counters) => counters > 0);
}
