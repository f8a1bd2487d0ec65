import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffAvailabilityView, StaffStart } from '../../../shared/contracts/staff/people.ts';
import type { Visit } from '../../../shared/domain/appointment.ts';
import type { BookingWindow } from '../../../shared/domain/booking-window.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { cellsFor } from '../../../shared/domain/grid.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { addDays, dateIn, daysBetween } from '../../../shared/domain/time.ts';
import { questionsOf } from '../../../shared/domain/visit-needs.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { DaySheets } from '../../ports/booking.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import { mostCells } from '../booking/places.ts';
import { bookableServices } from './bookable-services.ts';
import { type StaffDays, staffDays, staffStarts } from './staff-days.ts';
import { type StaffVisit, staffVisit, staffWindow } from './staff-place.ts';

export type FindSlotsForStaffDeps = {
  readonly catalogue: Pick<Catalogue, 'offices' | 'services'>;
  readonly daySheets: Pick<DaySheets, 'list'>;
  readonly clock: Clock;
};

/** Days read at once: the sheets of a month are a few read units. */
const daysPerStep = 31;

/** More starts than any day has. */
const everyStart = 1000;

/** Free starts at one office in the share of staff and in the online share, without the notice that citizens must give. */
export function findSlotsForStaff(deps: FindSlotsForStaffDeps): Handler<Routes['findSlotsForStaff'], StaffCaller> {
  return async ({ officeId, services, from, days, earliest, full }, { tenant }) => {
    const visit = await staffVisit(deps.catalogue, tenant, { officeId, visit: services });
    if (!visit.ok) return visit;
    const { office, minutes } = visit.value;
    if (cellsFor(office, minutes) > mostCells) {
      return fail('not_bookable', [{ pointer: '/services', code: 'visit_too_long' }]);
    }
    const now = deps.clock.now();
    const window = staffWindow(office, now);
    const search = { tenant, today: dateIn(office.zone, now), ...visit.value, ...window };
    const first = from === undefined || from < search.today ? search.today : from;
    const [soonest, listed] = await Promise.all([
      earliestStarts(deps, search, earliest),
      dayByDay(deps, search, { first, count: days, full }),
    ]);
    const asked = await whatIsAsked(deps, tenant, { office, services });
    return ok({ minutes, ...asked, earliest: soonest, days: listed, lastBookableDate: window.lastDate });
  };
}

async function whatIsAsked(
  { catalogue }: FindSlotsForStaffDeps,
  tenant: TenantId,
  { office, services: visit }: Pick<StaffVisit, 'office'> & { readonly services: Visit },
): Promise<Pick<StaffAvailabilityView, 'services' | 'questions'>> {
  const all = await catalogue.services(tenant);
  const counts = new Map(visit.map(({ serviceId, count }) => [serviceId, count]));
  const services = bookableServices(office, all).flatMap((service) => {
    const count = counts.get(service.id);
    return count === undefined ? [] : [{ ...service, count }];
  });
  return { services, questions: questionsOf(all.filter(({ id }) => counts.has(id))) };
}

type Search = StaffVisit & BookingWindow & { readonly tenant: TenantId; readonly today: CivilDate };

/** Reads no further than it must. */
async function earliestStarts(deps: FindSlotsForStaffDeps, search: Search, count: number): Promise<StaffStart[]> {
  const { tenant, office, today, lastDate } = search;
  const found: StaffStart[] = [];
  let from = today;
  while (found.length < count && from <= lastDate) {
    const days = await staffDays(deps.daySheets, tenant, { office, from, to: addDays(from, daysPerStep - 1) });
    found.push(...staffStarts({ ...search, days }, count - found.length, { full: false }));
    from = addDays(from, daysPerStep);
  }
  return found;
}

type Listed = { readonly first: CivilDate; readonly count: number; readonly full: boolean };

async function dayByDay(
  deps: FindSlotsForStaffDeps,
  search: Search,
  { first, count, full }: Listed,
): Promise<StaffAvailabilityView['days']> {
  const length = Math.max(0, Math.min(count, daysBetween(first, search.lastDate) + 1));
  if (length === 0) return [];
  const days = await staffDays(deps.daySheets, search.tenant, {
    office: search.office,
    from: first,
    to: addDays(first, length - 1),
  });
  return Array.from({ length }, (_, index) => dayOf(search, days, { date: addDays(first, index), full }));
}

function dayOf(search: Search, days: StaffDays, { date, full }: { readonly date: CivilDate; readonly full: boolean }) {
  const ofDay = {
    staff: days.staff.filter((sheet) => sheet.date === date),
    online: days.online.filter((sheet) => sheet.date === date),
  };
  const open = [...ofDay.staff, ...ofDay.online].some(({ plan }) => plan.some((places) => places > 0));
  return { date, open, offers: staffStarts({ ...search, days: ofDay }, everyStart, { full }) };
}
