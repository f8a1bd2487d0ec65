import { createHash, randomBytes } from 'node:crypto';
import { bookPlaces } from '../../../functions/use-cases/booking/book-places.ts';
import type { Appointment } from '../../../shared/domain/appointment.ts';
import { bookingWindow } from '../../../shared/domain/booking-window.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { cellStart } from '../../../shared/domain/grid.ts';
import { AppointmentId, type TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { House } from '../wiring.ts';
import { type Demand, demandFor } from './demand.ts';
import { seededRandom } from './random.ts';

export type DemoDay = {
  readonly tenant: TenantId;
  readonly office: Office;
  readonly date: CivilDate;
  readonly share: number;
};

/**
 * Books a share of the places of one office-day, by the same protocol as citizens. The appointments are nobody's: they
 * carry no name and no mail, so that no letter is ever sent for them, and their links are unknown to everybody.
 * A day that has appointments already is left as it is. Returns how many were booked.
 */
export async function bookDemoDay(house: House, day: DemoDay): Promise<number> {
  const { tenant, office, date } = day;
  const sheet = await house.daySheets.get(tenant, { officeId: office.id, pool: 'online', date }, { consistent: true });
  if (!sheet || (await house.appointments.ofDay(tenant, { officeId: office.id, date })).length > 0) return 0;
  const free = fromNow(house, day, sheet.free);
  const demand = demandFor(office, { free, share: day.share }, seededRandom(`${office.id} ${date}`));
  let booked = 0;
  for (const [index, one] of demand.entries()) if (await book(house, day, { ...one, index })) booked += 1;
  return booked;
}

/** Nothing is booked into the past. */
function fromNow({ clock }: House, { office, date }: DemoDay, free: readonly number[]): number[] {
  const { earliest } = bookingWindow(office, clock.now());
  const isAhead = (cell: number) => cellStart(office, date, cell).epochMilliseconds >= earliest.epochMilliseconds;
  return free.map((places, cell) => (isAhead(cell) ? places : 0));
}

async function book(
  house: House,
  { tenant, office, date }: DemoDay,
  demand: Demand & { readonly index: number },
): Promise<boolean> {
  const { visit, minutes, first, length, index } = demand;
  const place = { officeId: office.id, pool: 'online', date, first, length } as const;
  const now = Math.floor(house.clock.now().epochMilliseconds / 1000);
  const requestHash = `demo ${office.id} ${date} ${index}`;
  const id = demoId(requestHash);
  const common = {
    ...place,
    id,
    state: 'confirmed',
    minutes,
    visit,
    requestHash,
    language: 'de',
    codeAttempts: 0,
  } as const;
  const startsAt = cellStart(office, date, first).epochMilliseconds / 1000;
  const tokenHashes = { view: unknownToken(), manage: unknownToken(), confirm: unknownToken() };
  const appointment = ({ nonce }: { readonly nonce: string }, number: number): Appointment => ({
    ...common,
    nonce,
    number,
    startsAt,
    until: now,
    createdAt: now,
    tokenHashes,
  });
  const result = await bookPlaces(
    { ...house, ...house.bookings },
    { tenant, place, id, overbook: false, requestHash, appointment },
  );
  return result.ok;
}

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** The same for the same text: seeding twice books once. */
function demoId(text: string): AppointmentId {
  const bytes = createHash('sha256').update(text).digest();
  return AppointmentId.parse([...bytes.subarray(0, 26)].map((byte) => crockford.charAt(byte % 32)).join(''));
}

function unknownToken(): string {
  return randomBytes(32).toString('base64url');
}
