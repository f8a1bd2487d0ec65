import { describe, expect, it } from 'vitest';
import { cancelAppointment } from '../../../functions/use-cases/booking/cancel-appointment.ts';
import { acceptOffer } from '../../../functions/use-cases/rebooking/accept-offer.ts';
import { settleOffer } from '../../../functions/use-cases/rebooking/settle-offer.ts';
import type { AppointmentReference } from '../../../shared/domain/ids.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { fail } from '../../../shared/result.ts';
import { tenant } from '../../support/make.ts';
import { alex } from '../../support/make-appointment.ts';
import { closedDay, granted, rebookingHouse } from './rebooking-house.ts';

type House = Awaited<ReturnType<typeof rebookingHouse>>;

/** Somebody on a closed day who has got the mail, and the three times in it. */
async function offered(house: House, booked?: AppointmentReference) {
  const reference = booked ?? (await house.book());
  await house.close(reference);
  await house.settle(reference);
  await house.settle(reference);
  const [first, second, third] = (await house.times(reference)).map((one) => one.reference);
  if (!first || !second || !third) throw new Error('three times are offered');
  return { reference, first, second, third };
}

/** Tells the change of an appointment as the stream would. */
async function told(house: House, reference: Parameters<House['find']>[0], before: object) {
  const after = await house.find(reference);
  if (after === undefined) throw new Error(`${reference} is not there`);
  const at = house.clock.now().epochMilliseconds / 1000;
  await house.changed({ tenant, at, before: { ...after, ...before }, after });
}

describe('taking one of the times', () => {
  it('moves the appointment there with person and language, and says where it is', async () => {
    const house = await rebookingHouse();
    const { reference, second } = await offered(house);
    const access = granted(await house.accept(reference, second));
    expect(access).toEqual({
      reference: second,
      token: house.links.token(tenant, parseReference(second).id, 'manage'),
    });
    expect(await house.find(reference)).toMatchObject({ state: 'moved', movedTo: second });
    expect(await house.find(second)).toMatchObject({ state: 'confirmed', person: alex, movedFrom: reference });
  });

  it('takes along a note that a clerk writes at the same moment', async () => {
    const house = await rebookingHouse();
    const { reference, second } = await offered(house);
    let isFirst = true;
    const appointments = {
      ...house.appointments,
      accept: async (...[, from, place]: Parameters<typeof house.appointments.accept>) => {
        if (isFirst) await house.appointments.amend(tenant, from, { note: 'Zimmer 12' });
        isFirst = false;
        return house.appointments.accept(tenant, from, place);
      },
    };
    const token = house.links.token(tenant, parseReference(reference).id, 'offer');
    const accept = acceptOffer({ ...house, appointments });
    granted(await accept({ reference, alternative: second }, { tenant, token, address: '' }));
    expect(await house.find(second)).toMatchObject({ state: 'confirmed', note: 'Zimmer 12' });
  });

  it('gives the two others back, and ends the offer', async () => {
    const house = await rebookingHouse();
    const { reference, first, second, third } = await offered(house);
    await house.accept(reference, second);
    await house.settle(reference);
    expect([(await house.find(first))?.state, (await house.find(third))?.state]).toEqual(['expired', 'expired']);
    expect(await house.offerOf(reference)).toMatchObject({ state: 'accepted', alternatives: [] });
    expect(granted(await house.look(reference))).toMatchObject({ state: 'accepted', access: { reference: second } });
  });

  it('gives the places of the closed day back too', async () => {
    const house = await rebookingHouse();
    const { reference, first } = await offered(house);
    const sheet = { officeId: house.office.id, pool: 'online' as const, date: closedDay };
    const free = async () =>
      (await house.daySheets.get(tenant, sheet, { consistent: true }))?.free.filter((n) => n < 0);
    expect(await free()).toHaveLength(1);
    await house.accept(reference, first);
    expect(await free()).toEqual([]);
  });

  it('is answered the same again, also when everything is given back; another time is refused then', async () => {
    const house = await rebookingHouse();
    const { reference, first, second } = await offered(house);
    const access = await house.accept(reference, first);
    expect(await house.accept(reference, first)).toEqual(access);
    expect(await house.accept(reference, second)).toEqual(fail('appointment_gone'));
    await house.settle(reference);
    expect(await house.accept(reference, first)).toEqual(access);
  });

  it('is sent once more when the answer got lost, and answered as the first time', async () => {
    const house = await rebookingHouse();
    const { reference, first } = await offered(house);
    let isFirst = true;
    const { accept } = house.appointments;
    house.appointments.accept = async (...asked) => {
      const answer = await accept(...asked);
      const isLost = isFirst;
      isFirst = false;
      return isLost ? { kind: 'unanswered' } : answer;
    };
    expect(granted(await house.accept(reference, first)).reference).toBe(first);
  });

  it('is refused when its time is over, and the old appointment still stands', async () => {
    const house = await rebookingHouse();
    const { reference, first } = await offered(house);
    house.clock.forward({ hours: 49 });
    await house.sweep(tenant);
    const { officeId, date } = parseReference(first);
    await house.dueList.add(tenant, { dueAt: house.clock.now().epochMilliseconds / 1000, officeId, date });
    house.clock.forward({ minutes: 5 });
    await house.sweep(tenant);
    expect(await house.accept(reference, first)).toEqual(fail('hold_expired'));
    expect(await house.find(reference)).toMatchObject({ state: 'confirmed' });
  });

  it('takes only what is offered to this appointment', async () => {
    const house = await rebookingHouse();
    const booked = [await house.book({ at: '09:20' }), await house.book({ at: '10:20' })];
    const [one, other] = [await offered(house, booked[0]), await offered(house, booked[1])];
    expect(await house.accept(one.reference, other.first)).toEqual(fail('hold_expired'));
    expect(await house.accept(one.reference, other.reference)).toEqual(fail('hold_expired'));
  });

  it('sends the mail of a move with calendar entry, counts as a move, and keeps the limit of live appointments', async () => {
    const house = await rebookingHouse();
    const { reference, first } = await offered(house);
    await house.accept(reference, first);
    await told(house, first, { state: 'held', person: undefined, movedFrom: undefined });
    expect(house.mailbox.at(-1)).toMatchObject({ to: alex.mail, calendar: { method: 'REQUEST' } });
    expect(house.mailbox.at(-1)?.subject).toContain('Ihr neuer Termin');
    expect(house.mailbox.at(-1)?.text).toContain('Der alte am Dienstag, 24. November 2026 gilt nicht mehr.');
    const mail = house.links.pseudonym(tenant, 'mail', alex.mail);
    const [service] = (await house.find(first))?.visit ?? [];
    if (service === undefined) throw new Error('a visit has services');
    const list = await house.liveAppointments.read(tenant, { mail, serviceId: service.serviceId });
    expect(list.references).toEqual([first]);
  });
});

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
