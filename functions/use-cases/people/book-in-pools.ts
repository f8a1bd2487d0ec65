import type { Appointment, Cells, Place, Pool } from '../../../shared/domain/appointment.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { OfficeId, TenantId } from '../../../shared/domain/ids.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { DaySheet, DaySheets } from '../../ports/booking.ts';
import {
  type BookPlacesDeps,
  type BookPlacesError,
  type BookPlacesRequest,
  bookPlaces,
} from '../booking/book-places.ts';

export type BookInPoolsDeps = BookPlacesDeps & {
  readonly daySheets: BookPlacesDeps['daySheets'] & Pick<DaySheets, 'get'>;
};

export type BookInPools = Omit<BookPlacesRequest, 'overbook' | 'appointment'> & {
  /** The appointment to write, wherever its place was found. */
  appointment(...claimed: [...Parameters<BookPlacesRequest['appointment']>, place: Place]): Appointment;
};

type Booked = Result<Appointment, BookPlacesError>;

/**
 * Takes the place in the first pool that has one. A later pool is asked only after a plain "full", which leaves nothing
 * behind that could still arrive but a claim, and a claim that did not become the appointment comes back by settling.
 */
export async function bookInPools(deps: BookPlacesDeps, request: BookInPools, pools: readonly Pool[]): Promise<Booked> {
  let booked: Booked = fail('slot_taken');
  for (const pool of pools) {
    booked = await bookIn(deps, { ...request, place: { ...request.place, pool } }, { overbook: false });
    if (booked.ok || booked.code !== 'slot_taken') break;
  }
  return booked;
}

/** Takes the place whether it is free or not, but only within the opening hours of the day. */
export async function bookBeyondPlan(
  deps: BookInPoolsDeps,
  request: BookInPools,
): Promise<Booked | Result<never, 'not_bookable'>> {
  const { tenant, place } = request;
  const sheets = await sheetsOf(deps.daySheets, tenant, place);
  if (!isOpen(sheets, place)) return fail('not_bookable', [{ pointer: '/time', code: 'not_on_grid' }]);
  // Staff's own share carries what is too much, unless its day is shorter.
  const pool = sheets.find(({ free }) => free.length >= place.first + place.length)?.pool ?? 'staff';
  return bookIn(deps, { ...request, place: { ...place, pool } }, { overbook: true });
}

function bookIn(deps: BookPlacesDeps, request: BookInPools, { overbook }: { readonly overbook: boolean }) {
  const { place, appointment } = request;
  return bookPlaces(deps, {
    ...request,
    overbook,
    appointment: (claim, number) => appointment(claim, number, place),
  });
}

async function sheetsOf(
  daySheets: Pick<DaySheets, 'get'>,
  tenant: TenantId,
  { officeId, date }: { readonly officeId: OfficeId; readonly date: CivilDate },
): Promise<readonly DaySheet[]> {
  const consistent = { consistent: true };
  const staff = await daySheets.get(tenant, { officeId, date, pool: 'staff' }, consistent);
  const online = await daySheets.get(tenant, { officeId, date, pool: 'online' }, consistent);
  return [staff, online].filter((sheet) => sheet !== undefined);
}

/** Some counter is planned in each of the cells. */
function isOpen(sheets: readonly DaySheet[], { first, length }: Cells): boolean {
  const cells = Array.from({ length }, (_, index) => first + index);
  return cells.every((cell) => sheets.some(({ plan }) => (plan[cell] ?? 0) > 0));
}
