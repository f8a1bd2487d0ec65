import { describe, expect, it } from 'vitest';
import { giveDetails } from '../../functions/use-cases/booking/give-details.ts';
import { sweepOfficeDay } from '../../functions/use-cases/day-sheets/sweep-office-day.ts';
import { onAppointmentChanged } from '../../functions/use-cases/mail/on-appointment-changed.ts';
import type { Appointment } from '../../shared/domain/appointment.ts';
import { referenceOf } from '../../shared/domain/reference.ts';
import { appointmentHouse } from '../support/appointment-house.ts';
import { details, nthId } from '../support/details-house.ts';
import { day, makeOffice, makeService, serviceId, tenant } from '../support/make.ts';
import { alex, makeAppointment } from '../support/make-appointment.ts';

describe('live appointments of a mail and service', () => {
  const own = nthId(1);

  async function twoHolds(changes: Partial<Appointment> = {}, max = 1) {
    const offices = [makeOffice({ rules: { maxLivePerMailAndService: max } })];
    const house = appointmentHouse({
      offices,
      services: [makeService(), makeService({ id: 'personalausweis' })],
    });
    const holds = [
      await house.store(makeAppointment({ id: own })),
      await house.store(makeAppointment({ id: nthId(2), ...changes })),
    ];
    const give = giveDetails(house);
    const by = (index: number, mail = details.mail) => {
      const hold = holds[index];
      if (hold === undefined) throw new Error(`no hold ${index}`);
      return give({ ...details, mail, reference: hold.reference }, hold.caller('manage'));
    };
    /** As somebody would who has just read the mail. */
    const confirm = async (held: Appointment) =>
      house.appointments.confirm(tenant, (await house.appointments.get(tenant, held)) ?? held);
    const seconds = () => house.clock.now().epochMilliseconds / 1000;
    return { ...house, by, confirm, seconds, own: makeAppointment({ id: own }) };
  }

  it('refuse a second one', async () => {
    const { by } = await twoHolds();
    expect(await by(0)).toMatchObject({ ok: true });
    expect(await by(1)).toEqual({ ok: false, code: 'limit_reached' });
    expect(await by(1, 'Alex+again@EXAMPLE.org')).toEqual({ ok: false, code: 'limit_reached' });
    expect(await by(1, 'kim@example.org')).toMatchObject({ ok: true });
  });

  it('are as many as the office allows', async () => {
    const { by } = await twoHolds({}, 2);
    expect(await by(0)).toMatchObject({ ok: true });
    expect(await by(1)).toMatchObject({ ok: true });
  });

  it('are counted for each service', async () => {
    const { by } = await twoHolds({ visit: [{ serviceId: serviceId('personalausweis'), count: 1 }] });
    expect(await by(0)).toMatchObject({ ok: true });
    expect(await by(1)).toMatchObject({ ok: true });
  });

  it('let one of two through that are given at the same moment, never both', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { by } = await twoHolds();
      const answers = await Promise.all([by(0), by(1)]);
      expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
      expect([await by(0), await by(1)].filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  it('count a hold that has run out until the sweeper has ended it, because till then it can be confirmed', async () => {
    const house = await twoHolds();
    await house.daySheets.create(tenant, house.own, [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    await house.by(0);
    house.clock.forward({ minutes: 31 });
    expect(await house.by(1)).toEqual({ ok: false, code: 'limit_reached' });
    house.clock.forward({ minutes: 2 });
    await sweepOfficeDay(house)(tenant, house.own);
    const again = await house.store(makeAppointment({ id: nthId(4), until: house.seconds() + 600 }));
    const given = await giveDetails(house)({ ...details, reference: again.reference }, again.caller('manage'));
    expect(given).toMatchObject({ ok: true });
  });

  it('do not count a cancelled one', async () => {
    const { by, confirm, appointments, own: first, daySheets } = await twoHolds();
    await daySheets.create(tenant, first, [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    await by(0);
    await confirm(first);
    expect(await by(1)).toEqual({ ok: false, code: 'limit_reached' });
    expect(await appointments.end(tenant, first, { from: 'confirmed', to: 'cancelled' })).toEqual({ kind: 'done' });
    expect(await by(1)).toMatchObject({ ok: true });
  });

  it('count a moved one at its new place', async () => {
    const { by, confirm, appointments, own: first, daySheets } = await twoHolds();
    await daySheets.create(tenant, first, [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    await by(0);
    await confirm(first);
    const to = makeAppointment({ id: nthId(3), state: 'confirmed', person: alex, first: 0 });
    const left = { ...first, ...(await appointments.get(tenant, first)) };
    expect(await appointments.move(tenant, left, to)).toEqual({ kind: 'done' });
    expect(await by(1)).toEqual({ ok: false, code: 'limit_reached' });
    expect(await appointments.end(tenant, to, { from: 'confirmed', to: 'cancelled' })).toEqual({ kind: 'done' });
    expect(await by(1)).toMatchObject({ ok: true });
  });

  it('count one that was moved to a far day, also when everything about the old day is deleted', async () => {
    const house = await twoHolds();
    const { by, confirm, own: first, appointments, daySheets, clock } = house;
    const to = makeAppointment({
      id: nthId(3),
      state: 'confirmed',
      person: alex,
      date: day('2027-01-20'),
      startsAt: Date.parse('2027-01-20T08:20:00Z') / 1000,
      movedFrom: referenceOf(first.officeId, first.date, first.id),
    });
    await daySheets.create(tenant, first, [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    await daySheets.create(tenant, to, [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    await by(0);
    await confirm(first);
    const left = { ...first, ...(await appointments.get(tenant, first)) };
    expect(await appointments.move(tenant, left, to)).toEqual({ kind: 'done' });
    await onAppointmentChanged(house)({ tenant, at: house.seconds(), after: to });
    const mail = house.links.pseudonym(tenant, 'mail', alex.mail);
    const list = await house.liveAppointments.read(tenant, { mail, serviceId: serviceId('wohnung-anmelden') });
    expect(list.keepUntil).toBeGreaterThan(to.startsAt);
    expect(list.references).toEqual([referenceOf(to.officeId, to.date, to.id)]);
    clock.set('2027-01-10T08:00:00Z');
    const later = await house.store(
      makeAppointment({ id: nthId(4), date: day('2027-01-12'), until: house.seconds() + 600 }),
    );
    const given = await giveDetails(house)({ ...details, reference: later.reference }, later.caller('manage'));
    expect(given).toEqual({ ok: false, code: 'limit_reached' });
  });

  it('count a confirmed one until it is over', async () => {
    const {
      by,
      confirm,
      own: first,
      clock,
    } = await twoHolds({
      startsAt: Date.parse('2026-11-26T08:20:00Z') / 1000,
    });
    await by(0);
    await confirm(first);
    clock.set('2026-11-24T08:39:59Z');
    expect(await by(1)).toEqual({ ok: false, code: 'limit_reached' });
    clock.set('2026-11-24T08:40:01Z');
    expect(await by(1)).toMatchObject({ ok: true });
  });

  it('forget an address that was corrected, once the appointment is confirmed', async () => {
    const { by, confirm, own: first } = await twoHolds();
    await by(0, 'typo@example.org');
    await by(0);
    expect(await by(1, 'typo@example.org')).toEqual({ ok: false, code: 'limit_reached' });
    await confirm(first);
    expect(await by(1, 'typo@example.org')).toMatchObject({ ok: true });
  });
});
