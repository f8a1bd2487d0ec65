import { describe, expect, it } from 'vitest';
import { settledClaims } from '../../../functions/use-cases/booking/settled-claims.ts';
import { bookPickUp } from '../../../functions/use-cases/pick-up/book-pick-up.ts';
import { CitizenSubject } from '../../../shared/domain/citizen.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { answered } from '../../support/hours-house.ts';
import { appointmentId, day, officeId, tenant, time } from '../../support/make.ts';
import { later, type PickUpHouse, pickUpHouse, wednesday } from '../../support/pick-up-house.ts';

const appointmentIn = async ({ request, appointments }: PickUpHouse) => {
  const { pickUp } = await request();
  return pickUp && (await appointments.get(tenant, parseReference(pickUp.reference)));
};

describe('an appointment for picking a certificate up', () => {
  it('is sure at once, with the name of the login and the mail address of the case', async () => {
    const house = await pickUpHouse();
    expect(answered(await house.get())).toMatchObject({ standing: 'none', serviceId: 'dokument-abholen' });
    const booked = answered(await house.book());
    expect(booked).toMatchObject({
      standing: 'booked',
      until: '2027-02-22T08:00:00Z',
      appointment: { state: 'confirmed', date: '2026-11-25', time: '09:00', may: { change: true } },
    });
    expect(await appointmentIn(house)).toMatchObject({
      person: { name: 'Elif Zeynep Baumann', mail: 'elif@example.org' },
      pickUp: 'LIN-2026-4K7M2PQX',
    });
    expect(answered(await house.get())).toEqual(booked);
    expect(await house.free()).toEqual([0, 1]);
  });

  it('is made once, however often the button is pressed, at once or later', async () => {
    const house = await pickUpHouse();
    const [one, other] = await Promise.all([house.book(), house.book()]);
    const third = answered(await house.book());
    for (const answer of [one, other]) {
      if (answer.ok) expect(answer.value.appointment?.reference).toBe(third.appointment?.reference);
    }
    expect(await house.free()).toEqual([0, 1]);
  });

  it('is one and no more when two tabs choose two times: the places of the other stay free', async () => {
    const house = await pickUpHouse();
    const answers = await Promise.all([house.book(wednesday), house.book(later)]);
    const booked = answers.filter(({ ok }) => ok);
    expect(booked).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'request_changed' });
    expect((await house.free()).toSorted()).toEqual([0, 1]);
    expect(answered(await house.get()).standing).toBe('booked');
  });

  it('is not made twice: whoever has one moves it', async () => {
    const house = await pickUpHouse();
    answered(await house.book());
    expect(await house.book(later)).toMatchObject({ code: 'request_changed' });
    expect(await house.free()).toEqual([0, 1]);
  });

  it('needs a certificate that lies ready', async () => {
    const house = await pickUpHouse({ isReady: false });
    expect(await house.book()).toMatchObject({ code: 'request_changed' });
    expect(await house.get()).toMatchObject({ code: 'request_changed' });
    const given = await pickUpHouse();
    await given.make('deliver');
    expect(await given.book()).toMatchObject({ code: 'request_changed' });
    expect(await given.free()).toEqual([1, 1]);
  });

  it('is nobody else’s: a request of another citizen looks as if there were none', async () => {
    const house = await pickUpHouse();
    const elif = house.elif();
    const subject = CitizenSubject.parse('x'.repeat(22));
    const stranger = { ...elif, citizen: { ...elif.citizen, subject } };
    expect(await house.book(wednesday, stranger)).toMatchObject({ code: 'not_found' });
    expect(await house.get(stranger)).toMatchObject({ code: 'not_found' });
  });

  it.each([
    ['at an office that hands nothing over', { officeId: officeId('rathaus-nord') }],
    ['at an office that does not exist', { officeId: officeId('nirgends') }],
    ['beside the grid', { time: time('09:05') }],
    ['in the past', { date: day('2026-11-23') }],
    ['too far ahead', { date: day('2027-03-30') }],
  ])('is refused %s, and nothing is noted', async (_, wrong) => {
    const house = await pickUpHouse();
    expect(await house.book({ ...wednesday, ...wrong })).toMatchObject({ code: 'not_bookable' });
    expect((await house.request()).pickUp).toBeUndefined();
  });

  it('is refused for a day on which the certificate is destroyed already', async () => {
    const house = await pickUpHouse();
    const seen = await house.request();
    const terms = { ...seen.terms, retention: { ...seen.terms.retention, documentDays: 1 } };
    await house.requests.edit(tenant, seen, { terms });
    expect(await house.book()).toMatchObject({ code: 'not_bookable' });
  });

  it('loses nothing when somebody else was faster: another time, and also the same one once it is free', async () => {
    const house = await pickUpHouse();
    const { officeId: office, date } = wednesday;
    const sheet = { officeId: office, date, pool: 'online' } as const;
    const place = { ...sheet, first: 6, length: 1 };
    const claim = { id: appointmentId('a'.repeat(16)), nonce: 'n', at: 0, first: 6, length: 1 };
    await house.daySheets.reserve(tenant, { place, claim, fold: [], overbook: false });
    expect(await house.book()).toMatchObject({ code: 'slot_taken' });
    expect(answered(await house.get()).standing).toBe('none');
    await house.daySheets.giveBack(tenant, sheet, claim);
    expect(answered(await house.book())).toMatchObject({ standing: 'booked', appointment: { time: '09:00' } });
  });

  it('is chosen anew after it was cancelled, and after nobody came', async () => {
    const house = await pickUpHouse();
    answered(await house.book());
    const appointment = await appointmentIn(house);
    if (!appointment) throw new Error('There is an appointment');
    await house.appointments.end(tenant, appointment, { from: 'confirmed', to: 'cancelled' });
    expect(answered(await house.get())).toMatchObject({ standing: 'cancelled', appointment: { state: 'cancelled' } });
    expect(answered(await house.book())).toMatchObject({ standing: 'booked' });
    house.clock.set('2026-11-25T09:09:00Z');
    expect(answered(await house.get()).standing).toBe('booked');
    house.clock.set('2026-11-25T09:11:00Z');
    expect(answered(await house.get()).standing).toBe('missed');
    const again = answered(await house.book({ ...wednesday, date: day('2026-11-26') }));
    expect(again).toMatchObject({ standing: 'booked', appointment: { date: '2026-11-26' } });
    expect((await house.request()).pickUp?.attempt).toBe(3);
  });

  it('is limited: whoever chooses on and on is stopped', async () => {
    const house = await pickUpHouse();
    const wrong = { ...wednesday, time: time('09:05') };
    for (let tried = 0; tried < 20; tried += 1) await house.book(wrong);
    expect(await house.book()).toMatchObject({ code: 'limit_reached' });
  });

  it('can be made without a mail address, as the page of the case says everything', async () => {
    const house = await pickUpHouse();
    answered(await house.handlers.getRequest({ requestId: house.requestId }, house.elif()));
    const seen = await house.request();
    const key = await house.caseKeys.open(tenant, seen.id);
    if (!key) throw new Error('The case has a key');
    const answers = key.seal('answers', { forWhom: 'self', delivery: 'pick-up' });
    await house.requests.edit(tenant, seen, { sealed: { ...seen.sealed, answers } });
    expect(answered(await house.book()).appointment?.mail).toBeUndefined();
  });
});

describe('an appointment for a certificate that does not lie ready any more', () => {
  it('is cancelled with its place given back when the certificate is revoked', async () => {
    const house = await pickUpHouse();
    answered(await house.book());
    await house.make('revoke');
    await house.end();
    await house.end();
    expect(await appointmentIn(house)).toMatchObject({ state: 'cancelled', cancelReason: 'not-possible' });
    expect(await house.free()).toEqual([1, 1]);
  });

  it('is never made by a booking that was under way while the certificate was revoked', async () => {
    const house = await pickUpHouse();
    let revoked = false;
    const { create } = house.appointments;
    const slow = {
      ...house.appointments,
      create: async (...made: Parameters<typeof create>) => {
        if (!revoked) {
          revoked = true;
          await house.make('revoke');
          await house.end();
        }
        return await create(...made);
      },
    };
    const book = bookPickUp({ ...house, appointments: slow, settled: settledClaims() });
    const answer = await book({ requestId: house.requestId, ...wednesday }, house.elif());
    expect(answer).toMatchObject({ code: 'request_changed' });
    expect(await appointmentIn(house)).toBeUndefined();
    expect(await house.free()).toEqual([1, 1]);
  });

  it('is kept while the person is served, and given back when it was handed over on another day', async () => {
    const house = await pickUpHouse();
    answered(await house.book());
    house.clock.set('2026-11-25T07:50:00Z');
    await house.make('deliver');
    await house.end();
    expect(await appointmentIn(house)).toMatchObject({ state: 'confirmed' });
    const early = await pickUpHouse();
    answered(await early.book());
    await early.make('deliver');
    await early.end();
    expect(await appointmentIn(early)).toMatchObject({ state: 'cancelled' });
    expect(await early.free()).toEqual([1, 1]);
  });

  it('stays as long as the certificate does', async () => {
    const house = await pickUpHouse();
    answered(await house.book());
    await house.end();
    expect(await appointmentIn(house)).toMatchObject({ state: 'confirmed' });
  });
});
