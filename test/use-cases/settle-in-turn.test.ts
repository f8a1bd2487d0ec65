import { expect, it } from 'vitest';
import { StoreUnavailable } from '../../functions/ports/outage.ts';
import { type HoldAppointmentDeps, holdAppointment } from '../../functions/use-cases/booking/hold-appointment.ts';
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
const sheet = { officeId: wish.officeId, date: wish.date, pool: 'online' } as const;

/** Many places; every hold meets another copy of the function, one that remembers no claim. */
async function house() {
  const made = appointmentHouse();
  const plan = Array.from({ length: 24 }, () => 100);
  await made.daySheets.create(tenant, sheet, plan);
  let sent = 0;
  const hold = (changes: Partial<HoldAppointmentDeps> = {}) => {
    sent += 1;
    const deps = { ...made, nonce: () => `n${sent}`, settled: settledClaims(), ...changes };
    return holdAppointment(deps)(wish, { tenant, address: '', idempotencyKey: `a-key-of-its-own-${sent}` });
  };
  const holdSome = async (count: number) => {
    for (let one = 0; one < count; one += 1) expect(await hold()).toMatchObject({ ok: true });
  };
  const claims = async () => (await made.daySheets.get(tenant, sheet, { consistent: true }))?.claims.length;
  return { ...made, hold, holdSome, claims };
}

it('lets every sixteenth who holds settle the claims that the stream has not come to', async () => {
  const { holdSome, claims } = await house();
  await holdSome(15);
  expect(await claims()).toBe(15);
  await holdSome(1);
  expect(await claims()).toBe(0);
  await holdSome(16);
  expect(await claims()).toBe(0);
});

it('leaves a calm sheet to the stream', async () => {
  const { holdSome, claims, daySheets } = await house();
  await holdSome(4);
  const settled = (await daySheets.get(tenant, sheet, { consistent: true }))?.claims ?? [];
  await daySheets.drop(tenant, sheet, settled);
  await holdSome(12);
  expect(await claims()).toBe(12);
});

it('keeps the places of whoever has the turn when nothing can be settled', async () => {
  const { hold, holdSome, claims, appointments } = await house();
  await holdSome(15);
  const ofDay = () => Promise.reject(new StoreUnavailable('no answer'));
  expect(await hold({ appointments: { ...appointments, ofDay } })).toMatchObject({ ok: true });
  expect(await claims()).toBe(16);
});
