import { describe, expect, it } from 'vitest';
import { ticketEvents } from '../../../../functions/use-cases/board/ticket-events.ts';
import { appointmentEvents } from '../../../../functions/use-cases/booking/appointment-events.ts';
import { FigureEvent } from '../../../../shared/domain/figures/events/event.ts';
import { referenceOf } from '../../../../shared/domain/reference.ts';
import { type Ticket, TicketAction, ticketActions } from '../../../../shared/domain/ticket.ts';
import { stepped, takenBack } from '../../../../shared/domain/ticket-steps.ts';
import { tenant } from '../../../support/make.ts';
import { makeAppointment } from '../../../support/make-appointment.ts';
import { makeTicket } from '../../../support/make-ticket.ts';

const at = 1_795_000_000;

describe('an event as the house tells it', () => {
  it('of appointments can be read, whatever becomes of them', () => {
    const held = makeAppointment();
    const person = { name: 'Ada Beispiel', mail: 'ada@example.org', extra: {} };
    const steps = [
      { after: held },
      { before: held, after: { ...held, person } },
      ...(['confirmed', 'expired'] as const).map((state) => ({ before: held, after: { ...held, state } })),
      { before: makeAppointment({ state: 'confirmed' }), after: makeAppointment({ state: 'cancelled' }) },
      { after: makeAppointment({ movedFrom: referenceOf(held.officeId, held.date, held.id) }) },
    ];
    const events = steps.flatMap((step) => appointmentEvents({ tenant, at, ...step }));
    const kinds = events.map((event) => FigureEvent.parse(event).kind);
    expect(kinds).toEqual(['held', 'details', 'confirmed', 'expired', 'cancelled', 'moved']);
  });

  it('of the queue can be read, whatever clerks do and take back', () => {
    const walkIn = { after: makeTicket({ channel: 'self', state: 'waiting' }) };
    const changes = TicketAction.options.flatMap((action) =>
      ticketActions[action].from.flatMap((state) => changesBy(action, makeTicket({ state, arrivedAt: at - 600 }))),
    );
    const events = [walkIn, ...changes].flatMap((change) => ticketEvents({ tenant, at, ...change }));
    const kinds = new Set(events.map((event) => FigureEvent.parse(event).kind));
    expect([...kinds].toSorted()).toEqual([
      ...['called', 'checked-in', 'finished', 'forwarded', 'left', 'no-show'],
      ...['parked', 'resumed', 'started', 'undone', 'walk-in'],
    ]);
  });
});

/** The action, and that it is taken back where it can be. */
function changesBy(action: TicketAction, before: Ticket) {
  const after = stepped(before, action, { at, nonce: 'bbbbbbbb' });
  const undone = after && takenBack(after, { at, nonce: 'cccccccc' });
  return [...(after ? [{ before, after }] : []), ...(after && undone ? [{ before: after, after: undone }] : [])];
}
