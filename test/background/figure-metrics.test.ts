import { describe, expect, it } from 'vitest';
import { figureMetrics, sumOfMetrics } from '../../functions/background/figure-metrics.ts';

const event = (kind: string, data: object) => ({ id: 'e', kind, at: 1_795_000_000, officeId: 'rathaus-mitte', data });
const appointment = {
  appointment: 'a',
  startsAt: 1_795_000_000,
  createdAt: 1_794_000_000,
  services: ['ausweis:1'],
  channel: 'online',
};
const search = (offersWithin14Days: number) => event('search', { services: [], offices: [], offersWithin14Days });

describe('what operations watch', () => {
  it.each([
    ['a booking', event('confirmed', appointment), { BookingsConfirmed: 1 }],
    ['a cancellation', event('cancelled', appointment), { BookingsCancelled: 1 }],
    ['a search that found nothing', search(0), { SearchesWithoutOffer: 1 }],
    ['a search that found something', search(3), { SearchesWithOffer: 1 }],
    ['a mail in time', event('mail', { outcome: 'accepted', afterSeconds: 10 }), { MailsInTime: 1 }],
    ['a late mail', event('mail', { outcome: 'accepted', afterSeconds: 11 }), { MailsLate: 1 }],
    ['two double bookings', event('sheet-recount', { sheets: 2, doubled: 2 }), { DoubleBookings: 2 }],
    ['a sheet that adds up', event('sheet-recount', { sheets: 2, doubled: 0 }), { DoubleBookings: 0 }],
    ['a hold', event('held', appointment), {}],
    ['what cannot be read', event('confirmed', {}), { EventsUnreadable: 1 }],
    ['what nobody knows', event('eclipse', {}), { EventsUnreadable: 1 }],
  ])('of %s is counted as it is in the figures', (_, told, expected) => {
    expect(Object.fromEntries(figureMetrics(told))).toEqual(expected);
  });

  it('of a batch is one sum', () => {
    const sum = sumOfMetrics([search(0), search(0), search(1)].map(figureMetrics));
    expect(Object.fromEntries(sum)).toEqual({ SearchesWithoutOffer: 2, SearchesWithOffer: 1 });
  });
});
