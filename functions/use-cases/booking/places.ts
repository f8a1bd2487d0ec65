import type { Temporal } from 'temporal-polyfill';
import type { Place, Visit } from '../../../shared/domain/appointment.ts';
import { type BookingWindow, bookingWindow } from '../../../shared/domain/booking-window.ts';
import type { CivilDate, CivilTime } from '../../../shared/domain/civil.ts';
import { cellAt, cellStart, cellsFor } from '../../../shared/domain/grid.ts';
import type { OfficeId, TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { visitMinutes } from '../../../shared/domain/visit.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import { publicOffices } from '../search/public-catalogue.ts';
import { visitRefusal } from '../search/visit-refusal.ts';

export type Wish = {
  readonly officeId: OfficeId;
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly visit: Visit;
};

export type WishedPlace = {
  readonly office: Office;
  readonly place: Place;
  readonly minutes: number;
  /** Seconds since 1970. */
  readonly startsAt: number;
};

/** An update names every cell, and an expression may have 4 KB: a move of 80 cells by another 80 just fits. */
export const mostCells = 80;

/** The cells that a citizen's wish means, if the rules let it be booked now. Whether they are free is not asked here. */
export async function placeOf(
  catalogue: Pick<Catalogue, 'offices' | 'services'>,
  who: { readonly tenant: TenantId; readonly now: Temporal.Instant },
  wish: Wish,
): Promise<Result<WishedPlace, 'not_found' | 'not_bookable'>> {
  const offices = await publicOffices(catalogue, who.tenant);
  const office = offices.find(({ id }) => id === wish.officeId);
  if (office === undefined) return fail('not_found', [{ pointer: '/officeId', code: 'unknown_office' }]);
  const refused = await visitRefusal(catalogue, who.tenant, wish.visit);
  if (refused !== undefined) return refused;
  const minutes = visitMinutes(office, wish.visit);
  if (minutes === undefined) return fail('not_bookable', [{ pointer: '/services', code: 'not_offered_here' }]);
  return cellsOf(office, { ...wish, minutes }, bookingWindow(office, who.now));
}

/** The online cells of a visit of so many minutes, if its time lies on the grid and in the window. */
export function cellsOf(
  office: Office,
  { date, time, minutes }: Pick<Wish, 'date' | 'time'> & { readonly minutes: number },
  { earliest, lastDate }: BookingWindow,
): Result<WishedPlace, 'not_bookable'> {
  if (date > lastDate) return fail('not_bookable', [{ pointer: '/date', code: 'too_far_ahead' }]);
  const first = cellAt(office, date, time);
  if (first === undefined) return fail('not_bookable', [{ pointer: '/time', code: 'not_on_grid' }]);
  const length = cellsFor(office, minutes);
  if (length > mostCells) return fail('not_bookable', [{ pointer: '/services', code: 'visit_too_long' }]);
  const start = cellStart(office, date, first);
  if (start.epochMilliseconds < earliest.epochMilliseconds) {
    return fail('not_bookable', [{ pointer: '/time', code: 'too_soon' }]);
  }
  const place: Place = { officeId: office.id, pool: 'online', date, first, length };
  return ok({ office, place, minutes, startsAt: start.epochMilliseconds / 1000 });
}
