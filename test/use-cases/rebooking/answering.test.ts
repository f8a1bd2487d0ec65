import { describe, expect, it } from 'vitest';
import { cancelAppointment } from '../../../functions/use-cases/booking/cancel-appointment.ts';
import { settleOffer } from '../../../functions/use-cases/rebooking/settle-offer.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { fail } from '../../../shared/result.ts';
import { tenant } from '../../support/make.ts';
import { offered } from './offered-times.ts';
import { granted, rebookingHouse } from './rebooking-house.ts';

describe('taking none of the times', () => {
  it('gives them all back and keeps the old appointment for the clerk to decide', async () => {
    const house = await rebookingHouse();
    const { reference, first } = await offered(house);
    granted(await house.decline(reference, true));
    await house.settle(reference);
    expect(await house.offerOf(reference)).toMatchObject({ state: 'declined', alternatives: [] });
    expect(await house.find(reference)).toMatchObject({ state: 'confirmed' });
    expect(await house.find(first)).toMatchObject({ state: 'expired' });
    expect((await house.decline(reference, true)).ok).toBe(true);
  });

  it('cancels when the appointment is not needed any more, also an hour before it begins', async () => {
    const house = await rebookingHouse();
    house.clock.set('2026-11-23T09:30:00Z');
    const { reference, first } = await offered(house);
    house.clock.set('2026-11-24T08:00:00Z');
    granted(await house.decline(reference, false));
    expect(await house.find(reference)).toMatchObject({ state: 'cancelled', cancelReason: 'no-longer-needed' });
    await house.settle(reference);
    expect(await house.find(first)).toMatchObject({ state: 'expired' });
    expect(await house.accept(reference, first)).toEqual(fail('appointment_gone'));
  });

  it('lets time pass: the offer lapses, the appointment is never cancelled silently, and another round offers other times', async () => {
    const house = await rebookingHouse();
    const { reference, ...first } = await offered(house);
    house.clock.forward({ hours: 49 });
    await house.sweep(tenant);
    expect(await house.offerOf(reference)).toMatchObject({ state: 'lapsed', alternatives: [] });
    expect(await house.find(reference)).toMatchObject({ state: 'confirmed' });
    granted(await house.again(reference));
    await house.settle(reference);
    const again = (await house.times(reference)).map((one) => one.reference);
    expect(again).toHaveLength(3);
    expect(again).not.toContain(first.second);
  });

  it('is known when somebody cancels by the page of the appointment instead', async () => {
    const house = await rebookingHouse();
    const { reference, first } = await offered(house);
    const token = house.links.token(tenant, parseReference(reference).id, 'manage');
    granted(await cancelAppointment(house)({ reference }, { tenant, token, address: '' }));
    expect(granted(await house.look(reference))).toMatchObject({ state: 'cancelled', alternatives: [] });
    await house.settle(reference);
    expect((await house.find(first))?.state).toBe('expired');
  });
});

describe('the link of the offer', () => {
  it('opens it, as does the link that may change the appointment, and no other', async () => {
    const house = await rebookingHouse();
    const { reference, first } = await offered(house);
    const { id } = parseReference(reference);
    for (const purpose of ['offer', 'manage'] as const) {
      expect((await house.look(reference, house.links.token(tenant, id, purpose))).ok, purpose).toBe(true);
    }
    const strange = [
      house.links.token(tenant, id, 'view'),
      house.links.token(tenant, parseReference(first).id, 'offer'),
    ];
    for (const token of strange) expect(await house.look(reference, token)).toEqual(fail('link_invalid'));
  });

  it('says why, until when, and whether another time may be chosen still', async () => {
    const house = await rebookingHouse();
    const { reference } = await offered(house);
    expect(granted(await house.look(reference))).toMatchObject({
      state: 'open',
      time: '09:20',
      reason: { de: 'Wegen eines Wasserschadens ist das Rathaus geschlossen.' },
      until: '2026-11-12T07:02:00Z',
      mayMove: true,
    });
    house.clock.set('2026-11-24T08:00:00Z');
    expect(granted(await house.look(reference))).toMatchObject({ state: 'lapsed', mayMove: false });
  });
});

describe('an answer that comes too late', () => {
  it('is refused, and not answered as if it counted', async () => {
    const house = await rebookingHouse();
    const { reference } = await offered(house);
    granted(await house.keep(reference));
    expect(await house.decline(reference, true)).toEqual(fail('appointment_gone'));
    expect(await house.offerOf(reference)).toMatchObject({ state: 'kept' });
    expect((await house.keep(reference)).ok).toBe(true);
  });
});

describe('who cannot be reached by mail', () => {
  it('gets times held all the same, and is listed for a call', async () => {
    const house = await rebookingHouse();
    const reference = await house.book({ person: { name: 'Kim', phone: '0341 1', extra: {} } });
    await house.close(reference);
    await house.settle(reference);
    await house.settle(reference);
    expect(await house.offerOf(reference)).toMatchObject({ state: 'open', mail: 'none', mails: 0 });
    expect(await house.times(reference)).toHaveLength(3);
    expect(house.mailbox).toEqual([]);
  });

  it('is known when the relay refuses the address, and the mail is not tried for ever', async () => {
    const house = await rebookingHouse();
    house.relay.answer = 'rejected';
    const { reference } = await offered(house);
    expect(await house.offerOf(reference)).toMatchObject({ state: 'open', mail: 'rejected' });
  });

  it('is known also when the process ended after the refusal and before it was noted', async () => {
    const house = await rebookingHouse();
    const reference = await house.book();
    await house.close(reference);
    await house.settle(reference);
    house.relay.answer = 'rejected';
    const offers = { ...house.offers, write: async () => false };
    await settleOffer({ ...house, offers })(tenant, parseReference(reference));
    expect(await house.offerOf(reference)).toMatchObject({ mail: 'owed' });
    house.relay.answer = 'accepted';
    await house.settle(reference);
    expect(await house.offerOf(reference)).toMatchObject({ mail: 'rejected' });
    expect(house.mailbox).toEqual([]);
  });

  it('is tried again while the relay is down', async () => {
    const house = await rebookingHouse();
    const reference = await house.book();
    await house.close(reference);
    await house.settle(reference);
    house.relay.answer = 'down';
    await expect(house.settle(reference)).rejects.toThrow('The relay is down');
    house.relay.answer = 'accepted';
    await house.settle(reference);
    expect(await house.offerOf(reference)).toMatchObject({ mail: 'sent' });
    expect(house.mailbox).toHaveLength(1);
  });
});
