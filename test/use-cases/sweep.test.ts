import { describe, expect, it } from 'vitest';
import { sweepDue } from '../../functions/use-cases/day-sheets/sweep-due.ts';
import { appointmentHouse } from '../support/appointment-house.ts';
import { appointmentId, tenant } from '../support/make.ts';
import { makeAppointment } from '../support/make-appointment.ts';

const ids = ['0', '1'].map((digit) => appointmentId(digit.repeat(16)));

/** Two holds of one office-day, the first of them due for some minutes. */
async function house() {
  const made = appointmentHouse();
  const [first, second] = ids.map((id) => makeAppointment({ id }));
  if (first === undefined || second === undefined) throw new Error('two ids make two appointments');
  await made.daySheets.create(tenant, first, [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
  await made.store(first);
  const dueAt = first.until + made.graceSeconds;
  await made.dueList.add(tenant, { ...first, dueAt });
  made.clock.forward({ minutes: 20 });
  const stateOf = async ({ id }: typeof first) => (await made.appointments.get(tenant, { ...first, id }))?.state;
  const left = async () => made.dueList.before(tenant, dueAt + 3600, 10);
  return { ...made, first, second, stateOf, left, settleOffers: async () => undefined };
}

describe('a sweep', () => {
  it('is done although something else falls due while it runs', async () => {
    const deps = await house();
    const { clock, graceSeconds, first, second, stateOf, left } = deps;
    const until = clock.now().epochMilliseconds / 1000 - graceSeconds + 1;
    await deps.store({ ...second, until });
    const end: typeof deps.appointments.end = async (...ending) => {
      clock.forward({ seconds: 5 });
      return deps.appointments.end(...ending);
    };
    await sweepDue({ ...deps, appointments: { ...deps.appointments, end } })(tenant);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['expired', 'held']);
    expect(await left()).toEqual([]);
  });

  it('is done although an eventually consistent read still shows what it has ended', async () => {
    const deps = await house();
    const before = await deps.appointments.ofDay(tenant, deps.first);
    const ofDay: typeof deps.appointments.ofDay = async (town, day, options) =>
      options?.consistent ? deps.appointments.ofDay(town, day, options) : before;
    await sweepDue({ ...deps, appointments: { ...deps.appointments, ofDay } })(tenant);
    expect(await deps.stateOf(deps.first)).toBe('expired');
    expect(await deps.left()).toEqual([]);
  });

  it('is not done, and stays on the list, while the table refuses to end a hold', async () => {
    const deps = await house();
    const silent = { ...deps.appointments, end: async () => ({ kind: 'busy' as const }) };
    await expect(sweepDue({ ...deps, appointments: silent })(tenant)).rejects.toThrow('1 office-days are not swept');
    expect(await deps.left()).toHaveLength(1);
  });
});
