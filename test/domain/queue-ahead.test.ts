import { describe, expect, it } from 'vitest';
import { queueAhead } from '../../shared/domain/queue-ahead.ts';
import { makeOffice, serviceId } from '../support/make.ts';
import { clockTime, makeTicket, ticketId } from '../support/make-ticket.ts';

const office = makeOffice({ services: [{ serviceId: 'wohnung-anmelden', minutes: 20, extraMinutes: 10 }] });
const now = clockTime('09:30');
const ticket = (letter: string, changes: Parameters<typeof makeTicket>[0]) =>
  makeTicket({ id: ticketId(letter.repeat(16)), ...changes });

describe('the queue ahead', () => {
  const first = ticket('a', { state: 'waiting', channel: 'walk-in', startsAt: undefined, arrivedAt: now - 900 });
  const second = ticket('b', { ...first, id: ticketId('b'.repeat(16)), arrivedAt: now - 600 });
  const tickets = [
    second,
    first,
    ticket('c', { startsAt: now + 1200 }),
    ticket('d', { startsAt: now - 601 }),
    ticket('e', { startsAt: now + 7200 }),
    ticket('f', {
      state: 'serving',
      counter: 4,
      startedAt: now - 300,
      visit: [{ serviceId: serviceId('weg'), count: 1 }],
    }),
    ticket('g', { state: 'done' }),
  ];

  it('of somebody who comes now is everybody who waits', () => {
    expect(queueAhead({ office, tickets, counters: [4, 7], now })).toEqual({
      ahead: [30, 30],
      expected: [{ inMinutes: 20, minutes: 30 }],
      counters: [{ minutes: 15, elapsed: 5 }, undefined],
    });
  });

  it('of somebody in it is who goes first', () => {
    expect(queueAhead({ office, tickets, now }, second).ahead).toEqual([30]);
    expect(queueAhead({ office, tickets, now }, first).ahead).toEqual([]);
  });
});
