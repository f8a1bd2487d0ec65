import { randomBytes } from 'node:crypto';
import { hmacLinks } from '../../../functions/adapters/links.ts';
import type { Claim } from '../../../functions/ports/booking.ts';
import { bookPlaces } from '../../../functions/use-cases/booking/book-places.ts';
import { tokenHashes } from '../../../functions/use-cases/booking/token-hashes.ts';
import type { Appointment, Person } from '../../../shared/domain/appointment.ts';
import { bookingWindow } from '../../../shared/domain/booking-window.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { cellStart } from '../../../shared/domain/grid.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { seededRandom } from '../../../shared/domain/seeded-random.ts';
import type { Tools } from '../wiring.ts';
import { type Demand, demandFor } from './demand.ts';
import { demoPerson } from './demo-person.ts';

export type DemoDay = {
  readonly tenant: TenantId;
  readonly office: Office;
  readonly date: CivilDate;
  readonly share: number;
};

/**
 * Books a share of the places of one office-day, by the same protocol as citizens. The people are invented; nobody is
 * written to until something happens to an appointment, and the links are unknown to everybody.
 * A day that has appointments already is left as it is. Returns how many were booked.
 */
export async function bookDemoDay(tools: Tools, day: DemoDay): Promise<number> {
  const { tenant, office, date } = day;
  const sheet = await tools.daySheets.get(tenant, { officeId: office.id, pool: 'online', date }, { consistent: true });
  if (!sheet || (await tools.appointments.ofDay(tenant, { officeId: office.id, date })).length > 0) return 0;
  const free = fromNow(tools, day, sheet.free);
  const demand = demandFor(office, { free, share: day.share }, seededRandom(`${office.id} ${date}`));
  const random = seededRandom(`${office.id} ${date} people`);
  let booked = 0;
  for (const one of demand) if (await book(tools, day, { ...one, person: demoPerson(random) })) booked += 1;
  return booked;
}

/** Nothing is booked into the past. */
function fromNow({ clock }: Tools, { office, date }: DemoDay, free: readonly number[]): number[] {
  const { earliest } = bookingWindow(office, clock.now());
  const isAhead = (cell: number) => cellStart(office, date, cell).epochMilliseconds >= earliest.epochMilliseconds;
  return free.map((places, cell) => (isAhead(cell) ? places : 0));
}

async function book(
  tools: Tools,
  { tenant, office, date }: DemoDay,
  { visit, minutes, first, length, person }: Demand & { readonly person: Person },
): Promise<boolean> {
  const place = { officeId: office.id, pool: 'online', date, first, length } as const;
  const now = secondsOf(tools.clock.now());
  // The key is forgotten at once: nobody can ever make these links.
  const links = hmacLinks(randomBytes(32).toString('base64'));
  const id = links.appointmentId(tenant, 'book', [office.id, date]);
  const requestHash = links.hash(id);
  const common = {
    ...place,
    id,
    state: 'confirmed',
    minutes,
    visit,
    requestHash,
    language: 'de',
    person,
    unannounced: true,
    codeAttempts: 0,
    startsAt: secondsOf(cellStart(office, date, first)),
    until: now,
    createdAt: now,
    tokenHashes: tokenHashes(links, tenant, id),
  } as const;
  const appointment = ({ nonce }: Claim, number: number): Appointment => ({ ...common, nonce, number });
  const result = await bookPlaces(tools, { tenant, place, id, overbook: false, requestHash, appointment });
  return result.ok;
}
