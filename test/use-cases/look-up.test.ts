import { describe, expect, it } from 'vitest';
import { lookUpAppointment } from '../../functions/use-cases/booking/look-up-appointment.ts';
import type { Appointment } from '../../shared/domain/appointment.ts';
import { appointmentCode } from '../../shared/domain/code.ts';
import { AppointmentReference } from '../../shared/domain/ids.ts';
import { appointmentHouse } from '../support/appointment-house.ts';
import { appointmentId, tenant } from '../support/make.ts';
import { alex, makeAppointment } from '../support/make-appointment.ts';

async function withAppointment(changes: Partial<Appointment> = {}) {
  const house = appointmentHouse();
  const stored = await house.store(makeAppointment({ state: 'confirmed', person: alex, ...changes }));
  const lookUp = lookUpAppointment(house);
  return {
    ...house,
    ...stored,
    code: appointmentCode('LIN', 17, stored.appointment),
    ask: (code: string, mail = alex.mail, address = '192.0.2.0') => lookUp({ code, mail }, { tenant, address }),
  };
}

const tooMany = { ok: false, code: 'too_many_requests' };

describe('opening an appointment by code and mail address', () => {
  it('answers where it is and a token to change it with', async () => {
    const { ask, code, reference, links, appointment } = await withAppointment();
    expect(await ask(code)).toEqual({
      ok: true,
      value: { reference, token: links.token(tenant, appointment.id, 'manage') },
    });
  });

  it('forgives how both are typed', async () => {
    const { ask, code } = await withAppointment();
    const careless = code.slice(4).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replace('-', ' ');
    expect(await ask(careless, 'ALEX@Example.org')).toMatchObject({ ok: true });
  });

  it('gives the same answer whichever of the two is wrong', async () => {
    const { ask, code } = await withAppointment();
    const unknown = { ok: false, code: 'not_found' };
    expect(await ask(code, 'kim@example.org')).toEqual(unknown);
    expect(await ask(code, 'alex+tag@example.org')).toEqual(unknown);
    expect(await ask(appointmentCode('LIN', 17, { ...makeAppointment(), id: appointmentId('z'.repeat(16)) }))).toEqual(
      unknown,
    );
    expect(await ask(appointmentCode('LIN', 18, makeAppointment()))).toEqual(unknown);
    expect(await ask('no code at all')).toEqual(unknown);
  });

  it.each(['cancelled', 'expired'] as const)('opens none that is %s', async (state) => {
    const { ask, code } = await withAppointment({ state });
    expect(await ask(code)).toEqual({ ok: false, code: 'not_found' });
  });

  it('opens one that waits to be confirmed', async () => {
    const { ask, code } = await withAppointment({ state: 'held' });
    expect(await ask(code)).toMatchObject({ ok: true });
  });

  it('follows an appointment that was moved', async () => {
    const next = appointmentId('b'.repeat(16));
    const movedTo = AppointmentReference.parse(`rathaus-mitte.2026-11-24.${next}`);
    const { ask, code, store } = await withAppointment({ state: 'moved', movedTo });
    await store(makeAppointment({ id: next, state: 'confirmed', person: alex }));
    expect(await ask(code)).toMatchObject({ ok: true, value: { reference: movedTo } });
  });

  it('allows thirty tries in ten minutes from one place, right or wrong', async () => {
    const { ask, code, clock } = await withAppointment();
    for (let turn = 0; turn < 30; turn += 1) await ask('LIN-0000-0000', `kim${turn}@example.org`);
    expect(await ask(code)).toEqual(tooMany);
    expect(await ask(code, alex.mail, '198.51.100.0')).toMatchObject({ ok: true });
    clock.forward({ minutes: 10 });
    expect(await ask(code)).toMatchObject({ ok: true });
  });

  it('allows ten tries in ten minutes from one place for one mail address, however it is written', async () => {
    const { ask, code, clock } = await withAppointment();
    for (let turn = 0; turn < 10; turn += 1) await ask('LIN-0000-0000', `alex+${turn}@example.org`);
    expect(await ask(code)).toEqual(tooMany);
    clock.forward({ minutes: 10 });
    expect(await ask(code)).toMatchObject({ ok: true });
  });

  it('lets a stranger who knows a mail address not shut out its owner', async () => {
    const { ask, code } = await withAppointment();
    for (let turn = 0; turn < 40; turn += 1) await ask('LIN-0000-0000', alex.mail, '192.0.2.1');
    expect(await ask('LIN-0000-0000', alex.mail, '192.0.2.1')).toEqual(tooMany);
    expect(await ask(code, alex.mail, '198.51.100.0')).toMatchObject({ ok: true });
  });

  it('allows a hundred tries in an hour for one mail address, wherever they come from', async () => {
    const { ask, code, clock } = await withAppointment();
    clock.set('2026-11-10T08:00:00Z');
    for (let turn = 0; turn < 100; turn += 1) {
      const answer = await ask('LIN-0000-0000', `alex+${turn}@example.org`, `192.0.2.${turn}`);
      expect(answer).toMatchObject({ code: 'not_found' });
    }
    expect(await ask(code, alex.mail, '198.51.100.0')).toEqual(tooMany);
    clock.forward({ minutes: 59 });
    expect(await ask(code, alex.mail, '198.51.100.1')).toEqual(tooMany);
    clock.forward({ minutes: 1 });
    expect(await ask(code, alex.mail, '198.51.100.0')).toMatchObject({ ok: true });
  });

  it('does not count refused tries of one place against the mail address they are made for', async () => {
    const { ask, code } = await withAppointment();
    for (let turn = 0; turn < 200; turn += 1) await ask('LIN-0000-0000', alex.mail);
    expect(await ask(code, alex.mail, '198.51.100.0')).toMatchObject({ ok: true });
  });

  it('lets nobody try unasked while tries cannot be counted', async () => {
    const house = await withAppointment();
    const limits = { allow: () => Promise.reject(new Error('no answer')) };
    const lookUp = lookUpAppointment({ ...house, limits });
    await expect(lookUp({ code: house.code, mail: alex.mail }, house.caller('view'))).rejects.toThrow('no answer');
  });

  it('counts with pseudonyms: neither mail nor network address is stored', async () => {
    const keys: string[] = [];
    const house = await withAppointment();
    const limits = {
      allow: async (_tenant: string, key: string) => {
        keys.push(key);
        return true;
      },
    };
    await lookUpAppointment({ ...house, limits })({ code: house.code, mail: alex.mail }, house.caller('view'));
    expect(keys).toHaveLength(3);
    expect(keys.join()).not.toMatch(/alex|192\.0/);
  });
});
