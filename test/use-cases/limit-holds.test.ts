import { describe, expect, it } from 'vitest';
import type { Caller } from '../../functions/ports/caller.ts';
import { holdAppointment } from '../../functions/use-cases/booking/hold-appointment.ts';
import { limitHolds } from '../../functions/use-cases/booking/limit-holds.ts';
import { settledClaims } from '../../functions/use-cases/booking/settled-claims.ts';
import { appointmentHouse } from '../support/appointment-house.ts';
import { day, officeId, serviceId, tenant, time } from '../support/make.ts';

const wish = {
  officeId: officeId('rathaus-mitte'),
  date: day('2026-11-24'),
  time: time('09:20'),
  services: [{ serviceId: serviceId('wohnung-anmelden'), count: 1 }],
  language: 'de' as const,
};

/** A house with many places, and callers who hold one each. */
async function house() {
  const made = appointmentHouse();
  await made.daySheets.create(
    tenant,
    { ...wish, pool: 'online' },
    Array.from({ length: 24 }, () => 100),
  );
  let nonces = 0;
  const nonce = () => {
    nonces += 1;
    return `n${nonces}`;
  };
  const deps = { ...made, settled: settledClaims(), nonce };
  const hold = limitHolds(deps, holdAppointment(deps));
  let keys = 0;
  const by = (address: string) => {
    keys += 1;
    const caller: Caller = { tenant, address, idempotencyKey: `a-key-of-its-own-${keys}` };
    return hold(wish, caller);
  };
  return { ...deps, by };
}

describe('holds from one network address', () => {
  it('are thirty in ten minutes; other addresses are not concerned', async () => {
    const { by, clock } = await house();
    for (let turn = 0; turn < 30; turn += 1) expect(await by('192.0.2.1')).toMatchObject({ ok: true });
    expect(await by('192.0.2.1')).toEqual({ ok: false, code: 'too_many_requests' });
    expect(await by('192.0.2.2')).toMatchObject({ ok: true });
    clock.forward({ minutes: 10 });
    expect(await by('192.0.2.1')).toMatchObject({ ok: true });
  });

  it('are none while they cannot be counted', async () => {
    const deps = await house();
    const limits = { allow: () => Promise.reject(new Error('no answer')) };
    let held = 0;
    const hold = limitHolds({ ...deps, limits }, async (...asked) => {
      held += 1;
      return holdAppointment(deps)(...asked);
    });
    await expect(hold(wish, { tenant, address: '192.0.2.1' })).rejects.toThrow('no answer');
    expect(held).toBe(0);
  });

  it('are counted by a pseudonym', async () => {
    const deps = await house();
    const keys: string[] = [];
    const limits = {
      allow: async (_: string, key: string) => {
        keys.push(key);
        return false;
      },
    };
    await limitHolds({ ...deps, limits }, holdAppointment(deps))(wish, { tenant, address: '192.0.2.1' });
    expect(keys).toHaveLength(1);
    expect(keys.join()).not.toContain('192.0');
  });
});
