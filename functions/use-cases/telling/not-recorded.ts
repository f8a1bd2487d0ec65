import { type Appointment, isOffered } from '../../../shared/domain/appointment.ts';
import type { Offer } from '../../../shared/domain/offer.ts';
import { kindOf, type Ticket, ticketActions } from '../../../shared/domain/ticket.ts';

/** A day of an office when it is over: its appointments, its queue, and whose place was lost. */
export type DayLeft = {
  readonly appointments: readonly Appointment[];
  readonly queue: readonly Ticket[];
  readonly offered: readonly Pick<Offer, 'id' | 'state'>[];
};

const ends = new Set<Ticket['state']>([ticketActions.finish.to, ticketActions['no-show'].to, ticketActions.leave.to]);

/**
 * Who had an appointment on that day of which nobody said what became of it: neither served, nor missed, nor gone. Also
 * those whom another office sent here. Whose place was lost had nothing to come to, and is none of them.
 */
export function notRecorded({
  appointments,
  queue,
  offered,
}: DayLeft): readonly (Pick<Ticket, 'visit'> & { readonly id: string })[] {
  const ended = new Set<string>(queue.filter(({ state }) => ends.has(state)).map(({ id }) => id));
  const lost = new Set<string>(offered.filter(({ state }) => state !== 'kept').map(({ id }) => id));
  const due = appointments.filter((one) => one.state === 'confirmed' && !isOffered(one));
  const own = new Set<string>(appointments.map(({ id }) => id));
  const arrived = queue.filter((ticket) => kindOf(ticket) === 'appointment' && !own.has(ticket.id));
  return [...due, ...arrived].filter(({ id }) => !ended.has(id) && !lost.has(id));
}
