import { Temporal } from 'temporal-polyfill';
import { hmacLinks } from '../../../functions/adapters/links.ts';
import type { OfficeDay } from '../../../functions/ports/booking.ts';
import type { Ticket, TicketChannel } from '../../../shared/domain/ticket.ts';
import { day, makeMunicipality, makeOffice, makeService, officeId, serviceId } from '../../support/make.ts';
import { ticketId } from '../../support/make-ticket.ts';
import { memoryCatalogue } from '../../support/memory-catalogue.ts';
import { staffMember } from '../../support/staff.ts';

// Two small offices on one morning: so few people that all clerks want the same.

const date = day('2026-11-24');
const services = [
  { serviceId: serviceId('passport'), minutes: 10, extraMinutes: 10 },
  { serviceId: serviceId('move'), minutes: 20, extraMinutes: 20 },
];
export const visits = services.map(({ serviceId: id }) => [{ serviceId: id, count: 1 }]);
export const offices = [officeId('east'), officeId('west')] as const;
export const days: readonly [OfficeDay, OfficeDay] = [
  { officeId: offices[0], date },
  { officeId: offices[1], date },
];

export const catalogue = memoryCatalogue({
  municipality: makeMunicipality(),
  offices: offices.map((id, index) => makeOffice({ id, number: index, letter: index === 0 ? 'E' : 'W', services })),
  services: services.map(({ serviceId: id }) => makeService({ id })),
});

export const links = hmacLinks(Buffer.alloc(32, 'calling').toString('base64'));
export const clerks = ['Ada', 'Bo', 'Cem', 'Dora'].map((name) => staffMember(name));

const start = Temporal.Instant.from('2026-11-24T08:00:00Z').epochMilliseconds;

/** The instant after so many seconds of a round. */
export function instantAt(tick: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(start + tick * 1000);
}

/** Who is there when the round begins: some with appointments, not here yet, some who drew a number. */
export const people: readonly Ticket[] = [
  person(0, 'online'),
  person(1, 'online'),
  person(2, 'walk-in'),
  person(3, 'walk-in'),
  person(4, 'staff'),
];

function person(index: number, channel: TicketChannel): Ticket {
  const [first = [], second = []] = visits;
  const seconds = start / 1000;
  const isHere = channel === 'walk-in';
  return {
    id: ticketId(String(index).repeat(16)),
    officeId: offices[0],
    date,
    version: 1,
    state: isHere ? 'waiting' : 'expected',
    channel,
    number: `${isHere ? 'A' : 'E'}${index + 100}`,
    visit: index % 2 === 0 ? first : second,
    papersMissing: false,
    priority: false,
    hasNote: false,
    nonce: `person${index}`,
    ...(isHere ? { arrivedAt: seconds - index * 60 } : { startsAt: seconds + index * 300 }),
  };
}
