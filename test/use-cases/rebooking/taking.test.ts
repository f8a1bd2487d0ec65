import { describe, expect, it } from 'vitest';
import { acceptOffer } from '../../../functions/use-cases/rebooking/accept-offer.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { fail } from '../../../shared/result.ts';
import { tenant } from '../../support/make.ts';
import { alex } from '../../support/make-appointment.ts';
import { offered, told } from './offered-times.ts';
import { closedDay, granted, rebookingHouse } from './rebooking-house.ts';

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
