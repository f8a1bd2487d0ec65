import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppointmentState } from '../../shared/domain/appointment.ts';
import { isSettled, isUnreachable, mayBecome, type Offer, OfferState, standingOf } from '../../shared/domain/offer.ts';
import { makeOffer } from '../support/make-offer.ts';

const open = makeOffer({ state: 'open', until: 1000, mail: 'sent' });
const oldStates = [...AppointmentState.options, undefined];

describe('how an offer stands', () => {
  it.each([
    { old: 'moved', stands: 'accepted' },
    { old: 'cancelled', stands: 'cancelled' },
    { old: 'expired', stands: 'cancelled' },
    { old: undefined, stands: 'cancelled' },
    { old: 'confirmed', stands: 'open' },
  ] as const)('is $stands when the appointment is $old, whatever was noted', ({ old, stands }) => {
    expect(standingOf(open, old, 1000)).toBe(stands);
  });

  it('is lapsed only after its time, and only while it waits', () => {
    expect(standingOf(open, 'confirmed', 1001)).toBe('lapsed');
    expect(standingOf({ ...open, state: 'declined' }, 'confirmed', 1001)).toBe('declined');
    expect(standingOf({ ...open, state: 'planned', until: 0 }, 'confirmed', 1001)).toBe('planned');
  });

  it('never ends an appointment by itself: only the appointment says that it has ended', () => {
    const anyOffer = fc.constantFrom<Offer['state']>('planned', 'open', 'declined', 'lapsed', 'kept');
    const live = fc.constantFrom('held' as const, 'confirmed' as const);
    fc.assert(
      fc.property(anyOffer, live, fc.integer({ min: 0, max: 5000 }), (state, old, now) => {
        expect(['accepted', 'cancelled']).not.toContain(standingOf({ ...open, state }, old, now));
      }),
    );
  });

  it('follows from what was noted by steps of the table', () => {
    for (const state of OfferState.options) {
      for (const old of oldStates) {
        if (state === 'accepted' || state === 'cancelled') continue;
        const next = standingOf({ ...open, state }, old, 2000);
        expect(next === state || mayBecome(state, next), `${state} ${old} ${next}`).toBe(true);
      }
    }
  });
});

describe('an offer', () => {
  it.each([
    { title: 'nobody has sought places yet', offer: { state: 'planned' as const }, old: 'confirmed' as const },
    { title: 'its mail is owed', offer: { mail: 'owed' as const }, old: 'confirmed' as const },
    { title: 'its time is over', offer: { until: 10 }, old: 'confirmed' as const },
    { title: 'its appointment has moved', offer: {}, old: 'moved' as const },
  ])('needs work when $title', ({ offer, old }) => {
    expect(isSettled({ ...open, ...offer }, old, 500)).toBe(false);
  });

  it('needs none while somebody thinks about it, nor once everything is given back', () => {
    expect(isSettled(open, 'confirmed', 500)).toBe(true);
    const [alternative] = makeOffer().alternatives;
    if (alternative === undefined) throw new Error('an offer has alternatives');
    expect(isSettled({ ...open, state: 'declined', alternatives: [alternative] }, 'confirmed', 500)).toBe(false);
    expect(isSettled({ ...open, state: 'declined', alternatives: [] }, 'confirmed', 500)).toBe(true);
  });

  it('reaches nobody without a mail address, which matters as long as nobody has answered', () => {
    expect(isUnreachable('open', { mail: 'none' })).toBe(true);
    expect(isUnreachable('lapsed', { mail: 'rejected' })).toBe(true);
    expect(isUnreachable('open', { mail: 'sent' })).toBe(false);
    expect(isUnreachable('accepted', { mail: 'none' })).toBe(false);
  });
});
