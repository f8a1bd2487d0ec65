import { describe, expect, it } from 'vitest';
import type { Appointments } from '../../functions/ports/booking.ts';
import { StoreUnavailable } from '../../functions/ports/outage.ts';
import { giveDetails } from '../../functions/use-cases/booking/give-details.ts';
import { details, nthId, withHold } from '../support/details-house.ts';
import { makeService, tenant } from '../support/make.ts';
import { alex, makeAppointment } from '../support/make-appointment.ts';

const minute = 60;

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
