import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLate, queueOrder, queueRule } from '../../shared/domain/queue-order.ts';
import type { Ticket } from '../../shared/domain/ticket.ts';
import { clockTime, makeTicket, ticketId } from '../support/make-ticket.ts';

const id = (letter: string) => ticketId(letter.repeat(16));

function appointment(letter: string, start: string, arrived: string): Ticket {
  const [startsAt, arrivedAt] = [clockTime(start), clockTime(arrived)];
  return makeTicket({ id: id(letter), state: 'waiting', startsAt, arrivedAt });
}

function walkIn(letter: string, arrived: string, more: Partial<Ticket> = {}): Ticket {
  return makeTicket({
    id: id(letter),
    state: 'waiting',
    channel: 'walk-in',
    startsAt: undefined,
    arrivedAt: clockTime(arrived),
    ...more,
  });
}

const orderAt = (now: string, ...waiting: readonly Ticket[]) =>
  queueOrder(waiting, clockTime(now))
    .map((ticket) => ticket.id[0])
    .join('');

describe('the order of the queue', () => {
  it('takes appointments on time by their start, then the others by arrival', () => {
    const waiting = [walkIn('w', '09:10'), appointment('b', '09:30', '09:05'), appointment('a', '09:20', '09:15')];
    expect(orderAt('09:30', ...waiting)).toBe('abw');
  });

  it('lets who is too early for an appointment wait for it, but calls them when nobody else is there', () => {
    expect(orderAt('09:10', appointment('a', '10:00', '09:00'), walkIn('w', '09:08'))).toBe('wa');
    expect(orderAt('09:54', appointment('a', '10:00', '09:00'), walkIn('w', '09:50'))).toBe('wa');
    expect(orderAt('09:55', appointment('a', '10:00', '09:00'), walkIn('w', '09:50'))).toBe('aw');
  });

  it('takes from the late their priority, not their place by arrival', () => {
    const late = appointment('k', '09:00', '09:11');
    expect(isLate(late)).toBe(true);
    expect(isLate(appointment('p', '09:00', '09:10'))).toBe(false);
    expect(orderAt('09:20', appointment('a', '09:20', '09:15'), walkIn('w', '09:12'), late, walkIn('v', '09:05'))).toBe(
      'avkw',
    );
  });

  it('takes who has waited for long by the moment since when it was long', () => {
    const waited = walkIn('w', '08:30');
    expect(orderAt('09:14', waited, appointment('a', '09:16', '09:10'))).toBe('aw');
    expect(orderAt('09:15', waited, appointment('a', '09:16', '09:10'))).toBe('wa');
    expect(orderAt('09:15', waited, appointment('a', '09:14', '09:10'))).toBe('aw');
  });

  it('takes who is marked to go first as if due upon arrival', () => {
    const first = walkIn('p', '09:12', { priority: true });
    expect(orderAt('09:15', appointment('a', '09:15', '09:00'), first, appointment('b', '09:10', '09:00'))).toBe('bpa');
  });
});

const minute = fc.integer({ min: 0, max: 240 });
const person = fc.record({ arrived: minute, start: fc.option(minute, { nil: undefined }) });

describe('any queue', () => {
  const begin = clockTime('08:00');
  const arrival = ({ arrivedAt = 0 }: Ticket) => arrivedAt;
  /** From when on nothing but the queue keeps somebody waiting. */
  const couldBeDue = (ticket: Ticket) => Math.max(arrival(ticket), isLate(ticket) ? 0 : (ticket.startsAt ?? 0));
  const toTicket = ({ arrived, start }: { arrived: number; start: number | undefined }, index: number): Ticket =>
    makeTicket({
      id: ticketId(index.toString(16).padStart(16, '0')),
      state: 'waiting',
      channel: start === undefined ? 'walk-in' : 'online',
      arrivedAt: begin + arrived * 60,
      startsAt: start === undefined ? undefined : begin + start * 60,
    });

  it('lets nobody pass who comes more than patience and grace after somebody else was here and could be due', () => {
    const bound = (queueRule.patienceMinutes + queueRule.graceMinutes) * 60;
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), minute, (people, minutes) => {
        const now = begin + minutes * 60;
        const waiting = people.map(toTicket).filter(({ arrivedAt = 0 }) => arrivedAt <= now);
        const order = queueOrder(waiting, now);
        const ahead = order.flatMap((later, index) =>
          order.slice(index + 1).map((earlier) => [later, earlier] as const),
        );
        for (const [later, earlier] of ahead) expect(arrival(later) - couldBeDue(earlier)).toBeLessThanOrEqual(bound);
      }),
    );
  });

  it('is the same however the tickets come from the table', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), minute, (people, minutes) => {
        const waiting = people.map(toTicket);
        const now = begin + minutes * 60;
        expect(queueOrder(waiting.toReversed(), now)).toEqual(queueOrder(waiting, now));
      }),
    );
  });
});
