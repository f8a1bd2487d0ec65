import { type Ticket, TicketId } from '../../shared/domain/ticket.ts';
import { day, officeId, serviceId } from './make.ts';

export const ticketId = (id: string) => TicketId.parse(id);

/** Seconds since 1970 of a time in Berlin on the day of `makeTicket`. */
export const clockTime = (time: string) => Date.parse(`2026-11-24T${time}:00+01:00`) / 1000;

/** Somebody with an appointment at 09:20 on 2026-11-24 at the town hall, not here yet. */
export function makeTicket(changes: Partial<Ticket> = {}): Ticket {
  return {
    id: ticketId('0123456789abcdef'),
    officeId: officeId('rathaus-mitte'),
    date: day('2026-11-24'),
    version: 1,
    state: 'expected',
    channel: 'online',
    number: 'M17',
    name: 'A. Bei…',
    visit: [{ serviceId: serviceId('wohnung-anmelden'), count: 2 }],
    startsAt: clockTime('09:20'),
    papersMissing: false,
    priority: false,
    hasNote: false,
    nonce: 'aaaaaaaa',
    ...changes,
  };
}
