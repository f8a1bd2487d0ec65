import { describe, expect, it } from 'vitest';
import type { Appointments } from '../../functions/booking-ports.ts';
import { StoreUnavailable } from '../../functions/outage-ports.ts';
import { giveDetails } from '../../functions/use-cases/booking/give-details.ts';
import { sweepOfficeDay } from '../../functions/use-cases/day-sheets/sweep-office-day.ts';
import { onAppointmentChanged } from '../../functions/use-cases/mail/on-appointment-changed.ts';
import type { Appointment } from '../../shared/domain/appointment.ts';
import { referenceOf } from '../../shared/domain/reference.ts';
import { appointmentHouse } from '../support/appointment-house.ts';
import { appointmentId, day, makeOffice, makeService, serviceId, tenant } from '../support/make.ts';
import { alex, makeAppointment } from '../support/make-appointment.ts';

const details = { name: 'Alex Beispiel', mail: 'alex@example.org', extra: {}, language: 'de' as const };
const minute = 60;

function nthId(n: number) {
  return appointmentId(`${'0'.repeat(14)}${String(n).padStart(2, '0')}`);
}

/** A house with one held appointment and its holder's wish to say who comes. */
async function withHold(changes: Partial<Appointment> = {}, town: Parameters<typeof appointmentHouse>[0] = {}) {
  const house = appointmentHouse(town);
  const held = await house.store(makeAppointment(changes));
  const give = giveDetails(house);
  return {
    ...house,
    ...held,
    give: (given: Partial<Parameters<typeof give>[0]> = {}, purpose: 'view' | 'manage' | 'confirm' = 'manage') =>
      give({ ...details, reference: held.reference, ...given }, held.caller(purpose)),
    stored: async () => house.appointments.get(tenant, held.appointment),
  };
}

describe('giving details to a held appointment', () => {
  it('enters the person and shows the appointment', async () => {
    const { give, stored } = await withHold();
    const answer = await give({ phone: '+49 341 115', language: 'nl' });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        state: 'held',
        detailsGiven: true,
        name: 'Alex Beispiel',
        mail: 'alex@example.org',
        phone: '+49 341 115',
        language: 'nl',
        may: { confirm: true, change: false },
      },
    });
    expect(await stored()).toMatchObject({
      language: 'nl',
      person: { name: 'Alex Beispiel', mail: 'alex@example.org', phone: '+49 341 115', extra: {} },
    });
  });

  it('leaves time to answer the mail, counted from now', async () => {
    const { give, stored, clock } = await withHold();
    await give();
    expect((await stored())?.until).toBe(clock.now().epochMilliseconds / 1000 + 30 * minute);
  });

  it('changes nothing when the same is said again', async () => {
    const { give, stored, clock } = await withHold();
    await give();
    const before = await stored();
    clock.forward({ minutes: 5 });
    expect(await give()).toMatchObject({ ok: true });
    expect(await stored()).toEqual(before);
  });

  it('lets nobody keep places for ever by correcting again and again', async () => {
    const { give, stored, clock, appointment } = await withHold();
    for (let turn = 0; turn < 8; turn += 1) {
      await give({ name: `Alex ${turn}` });
      clock.forward({ minutes: 20 });
    }
    expect((await stored())?.until).toBe(appointment.createdAt + (10 + 2 * 30) * minute);
  });

  it('stops after ten changes of one appointment', async () => {
    const { give } = await withHold();
    for (let turn = 0; turn < 10; turn += 1) expect(await give({ name: `Alex ${turn}` })).toMatchObject({ ok: true });
    expect(await give({ name: 'Alex again' })).toEqual({ ok: false, code: 'too_many_requests' });
  });

  it('stops after thirty changes from one place in ten minutes, before they count for a recipient', async () => {
    const house = await withHold();
    const asked: string[] = [];
    const limits = {
      allow: async (...[town, key, rule]: Parameters<typeof house.limits.allow>) => {
        asked.push(key);
        return house.limits.allow(town, key, rule);
      },
    };
    const give = giveDetails({ ...house, limits });
    let last: Awaited<ReturnType<typeof give>> | undefined;
    for (let turn = 1; turn <= 31; turn += 1) {
      const { reference, caller } = await house.store(makeAppointment({ id: nthId(turn) }));
      last = await give({ ...details, mail: `kim${turn}@example.org`, reference }, caller('manage'));
      expect(last.ok).toBe(turn <= 30);
    }
    expect(last).toEqual({ ok: false, code: 'too_many_requests' });
    expect(asked.filter((key) => key.startsWith('mails.'))).toHaveLength(30);
    expect(asked.join()).not.toMatch(/kim|192\.0/);
  });

  it('makes the confirm link of an earlier mail address void', async () => {
    const { give, stored, links, appointment } = await withHold();
    const hashFor = (mail: string) => links.hash(links.confirmToken(tenant, appointment.id, mail));
    await give({ mail: 'typo@example.org' });
    expect((await stored())?.tokenHashes.confirm).toBe(hashFor('typo@example.org'));
    await give();
    expect((await stored())?.tokenHashes.confirm).toBe(hashFor('alex@example.org'));
  });

  it.each(['view', 'confirm'] as const)('is not for holders of a %s link', async (purpose) => {
    const { give } = await withHold({ person: alex });
    expect(await give({}, purpose)).toEqual({ ok: false, code: 'link_invalid' });
  });

  it.each([
    ['expired', 'hold_expired'],
    ['cancelled', 'appointment_gone'],
    ['moved', 'appointment_gone'],
    ['confirmed', 'appointment_gone'],
  ] as const)('is refused once the appointment is %s', async (state, code) => {
    const { give } = await withHold({ state });
    expect(await give()).toEqual({ ok: false, code });
  });

  it('is a success when the same details were given and confirmed meanwhile', async () => {
    const { give } = await withHold({ state: 'confirmed', person: alex });
    expect(await give()).toMatchObject({ ok: true, value: { state: 'confirmed' } });
    expect(await give({ name: 'Somebody Else' })).toEqual({ ok: false, code: 'appointment_gone' });
  });

  it('is a success when the answer to it got lost and the appointment was confirmed before it was sent again', async () => {
    const house = await withHold();
    let sent = 0;
    const setDetails: Appointments['setDetails'] = async (...given) => {
      const answer = await house.appointments.setDetails(...given);
      sent += 1;
      if (sent > 1) return answer;
      await house.appointments.confirm(tenant, (await house.stored()) ?? house.appointment);
      return { kind: 'unanswered' };
    };
    const losing = giveDetails({ ...house, appointments: { ...house.appointments, setDetails } });
    const answer = await losing({ ...details, reference: house.reference }, house.caller('manage'));
    expect(answer).toMatchObject({ ok: true, value: { state: 'confirmed' } });
    expect(sent).toBe(2);
  });

  it('is called unknown when the store never answers, and an outage when it turns every send away', async () => {
    const house = await withHold();
    const giveWhen = (kind: 'unanswered' | 'busy') => {
      const setDetails = async () => ({ kind });
      const silent = giveDetails({ ...house, appointments: { ...house.appointments, setDetails } });
      return silent({ ...details, reference: house.reference }, house.caller('manage'));
    };
    expect(await giveWhen('unanswered')).toEqual({ ok: false, code: 'outcome_unknown' });
    await expect(giveWhen('busy')).rejects.toBeInstanceOf(StoreUnavailable);
  });
});

describe('questions of the services', () => {
  const extraFields = [
    { id: 'aktenzeichen', label: { de: 'Aktenzeichen' }, required: true, maxLength: 12 },
    { id: 'hinweis', label: { de: 'Hinweis' }, required: false, maxLength: 5 },
  ];
  const town = { services: [makeService({ extraFields })] };

  it('must be answered where an answer is required', async () => {
    const { give } = await withHold({}, town);
    const required = {
      ok: false,
      code: 'invalid_request',
      fields: [{ pointer: '/extra/aktenzeichen', code: 'required' }],
    };
    expect(await give()).toEqual(required);
    expect(await give({ extra: { aktenzeichen: '' } })).toEqual(required);
  });

  it('take only what was asked, and not more of it than fits', async () => {
    const { give } = await withHold({}, town);
    expect(await give({ extra: { aktenzeichen: '4711', hinweis: '123456', 'a/b~c': 'x' } })).toEqual({
      ok: false,
      code: 'invalid_request',
      fields: [
        { pointer: '/extra/hinweis', code: 'too_long' },
        { pointer: '/extra/a~1b~0c', code: 'unknown_field' },
      ],
    });
  });

  it('are kept with the person, without empty answers', async () => {
    const { give, stored } = await withHold({}, town);
    await give({ extra: { aktenzeichen: '4711', hinweis: '' } });
    expect((await stored())?.person?.extra).toEqual({ aktenzeichen: '4711' });
  });
});

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
