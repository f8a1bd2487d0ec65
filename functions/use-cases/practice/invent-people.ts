import type { Temporal } from 'temporal-polyfill';
import type { CivilDate, CivilTime } from '../../../shared/domain/civil.ts';
import { cellStart, timeOfCell } from '../../../shared/domain/grid.ts';
import type { ServiceId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { type InventedPerson, inventedPeople, inventedWalkIns } from '../../../shared/domain/practice.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { TicketId } from '../../../shared/domain/ticket.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Clock } from '../../ports/clock.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { type AddWalkInDeps, addWalkIn } from '../board/add-walk-in.ts';
import { callTicket } from '../board/call-ticket.ts';
import { type CheckInDeps, checkIn } from '../board/check-in.ts';
import type { SeatDeps } from '../board/seat.ts';
import { startService } from '../board/start-service.ts';
import { type FollowAppointmentDeps, followAppointment } from '../booking/follow-appointment.ts';
import { type BookForCitizenDeps, bookForCitizen } from '../people/book-for-citizen.ts';

export type InventPeopleDeps = BookForCitizenDeps & CheckInDeps & AddWalkInDeps & FollowAppointmentDeps & SeatDeps;

/** A counter that nobody else takes while practising. */
const colleaguesCounter = 99;

/** What was booked for somebody invented. */
type Invented = InventedPerson & { readonly ticketId: TicketId };

/**
 * Fills the day of a practice copy by the same use cases that clerks press: bookings made this morning, some who are
 * here already, somebody at another counter. Tells how many people there are. Who does not fit into the day (shortly
 * before midnight, or where a visit is long) is left out.
 */
export async function inventPeople(deps: InventPeopleDeps, caller: StaffCaller, office: Office): Promise<number> {
  const quiet = { ...deps, audit: { note: async () => undefined } };
  const services = await servicesToAskFor(deps, caller, office);
  if (services.length === 0) return 0;
  const [booked] = await Promise.all([
    someAtOnce(inventedPeople.entries(), atOnce, async ([index, person]) => {
      const ticketId = await book(quiet, { caller, office, person, services: visitOf(services, index) }, index);
      if (ticketId) await bringToPart(quiet, { caller, office, person: { ...person, ticketId } });
      return ticketId;
    }),
    drawNumbers(quiet, { caller, office, services }),
  ]);
  return booked.filter((ticketId) => ticketId !== undefined).length + inventedWalkIns.length;
}

/** One after the other: numbers go by arrival. */
async function drawNumbers(
  deps: InventPeopleDeps,
  { caller, office, services }: Omit<Booking, 'person' | 'services'> & { readonly services: readonly ServiceId[] },
): Promise<void> {
  for (const [index, name] of inventedWalkIns.entries()) {
    const drawing = { ...caller, idempotencyKey: `practice-walk-in-${index}` };
    const at = earlier(deps.clock, 18 - index * 7);
    await addWalkIn({ ...deps, clock: at })({ officeId: office.id, services: visitOf(services, index), name }, drawing);
  }
}

type Booking = {
  readonly caller: StaffCaller;
  readonly office: Office;
  readonly person: InventedPerson;
  readonly services: ReturnType<typeof visitOf>;
};

async function book(
  deps: InventPeopleDeps,
  { caller, office, person, services }: Booking,
  index: number,
): Promise<TicketId | undefined> {
  const start = startOn(office, deps.clock.now().add({ minutes: person.startsIn }));
  if (start === undefined) return undefined;
  const booked = await bookForCitizen({ ...deps, clock: earlier(deps.clock, 240) })(
    {
      officeId: office.id,
      ...start,
      services,
      share: 'staff-first',
      channel: 'phone',
      name: person.name,
      ...(person.part === 'no-mail' ? { phone: '+49 30 0000000' } : { mail: mailOf(person) }),
      extra: {},
      language: 'de',
    },
    { ...caller, idempotencyKey: `practice-appointment-${index}` },
  );
  if (!booked.ok) return undefined;
  const key = parseReference(booked.value.reference);
  await followAppointment(deps)(caller.tenant, key);
  return TicketId.parse(key.id);
}

async function bringToPart(
  deps: InventPeopleDeps,
  { caller, office, person }: { readonly caller: StaffCaller; readonly office: Office; readonly person: Invented },
): Promise<void> {
  if (person.part !== 'waiting' && person.part !== 'elsewhere') return;
  const officeId = office.id;
  const { ticketId } = person;
  const here = await checkIn({ ...deps, clock: earlier(deps.clock, Math.max(3, 12 - person.startsIn)) })(
    { officeId, ticketId },
    caller,
  );
  if (!here.ok || person.part === 'waiting') return;
  const colleague = { ...caller, desk: { officeId, counter: colleaguesCounter } };
  const serving = { ...deps, clock: earlier(deps.clock, 9) };
  const called = await callTicket(serving)({ officeId, ticketId, version: here.value.version }, colleague);
  if (called.ok) await startService(serving)({ officeId, ticketId, version: called.value.version }, colleague);
}

function mailOf({ name }: InventedPerson): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
}

/** Those that ask for nothing that somebody invented could not answer. */
async function servicesToAskFor(
  { catalogue }: InventPeopleDeps,
  { tenant }: StaffCaller,
  office: Office,
): Promise<readonly ServiceId[]> {
  const all = await catalogue.services(tenant);
  const simple = new Set(
    all.filter(({ extraFields }) => extraFields.every(({ required }) => !required)).map(({ id }) => id),
  );
  return office.services.map(({ serviceId }) => serviceId).filter((id) => simple.has(id));
}

/** One of the services, another one for the next person. */
function visitOf(services: readonly ServiceId[], index: number) {
  return services
    .slice(index % services.length)
    .slice(0, 1)
    .map((serviceId) => ({ serviceId, count: 1 }));
}

/** The start on the office's grid at or before an instant; undefined before its day begins. */
function startOn(office: Office, at: Temporal.Instant): { date: CivilDate; time: CivilTime } | undefined {
  const date = dateIn(office.zone, at);
  const minutes = at.since(cellStart(office, date, 0)).total('minutes');
  const cell = Math.floor(minutes / office.rules.cellMinutes);
  return cell < 0 ? undefined : { date, time: timeOfCell(office, date, cell) };
}

function earlier({ now }: Clock, minutes: number): Clock {
  return { now: () => now().subtract({ minutes }) };
}
