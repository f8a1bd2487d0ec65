import { describe, expect, it } from 'vitest';
import { holdAppointment } from '../../functions/use-cases/booking/hold-appointment.ts';
import { materialiseDay } from '../../functions/use-cases/day-sheets/materialise-day.ts';
import { parseReference } from '../../shared/domain/reference.ts';
import { fail } from '../../shared/result.ts';
import { day, makeHours, makeOffice, openingRule, tenant, time } from '../support/make.ts';
import { granted, longService, monday, office, openHouse, tuesday } from './house.ts';

describe('Holding', () => {
  it('takes the cells and answers what the browser needs to go on', async () => {
    const house = await openHouse();
    const held = granted(await house.hold({ at: '08:10', service: longService }));
    expect(held).toMatchObject({ startsAt: '2026-11-30T07:10:00Z', minutes: 20, heldUntil: '2026-11-23T08:10:00Z' });
    expect(held.token).toBe(house.token(held.reference, 'manage'));
    expect(await house.free()).toEqual([1, 0, 0, 1, 1, 1]);
    expect(await house.find(held.reference)).toMatchObject({ state: 'held', first: 1, length: 2, number: 1 });
  });

  it('gives every appointment of a day its own number', async () => {
    const house = await openHouse();
    const references = [];
    for (const at of ['08:00', '08:10', '08:20']) references.push(granted(await house.hold({ key: at, at })).reference);
    const numbers = await Promise.all(references.map(async (reference) => (await house.find(reference))?.number));
    expect(numbers).toEqual([1, 2, 3]);
  });

  it('answers the same key and body with the same appointment, also when the rules would say no by now', async () => {
    const house = await openHouse();
    const first = await house.hold();
    expect(await house.hold()).toEqual(first);
    house.clock.set('2026-11-30T07:30:00Z');
    expect(await house.hold()).toEqual(first);
    expect(await house.free()).toEqual([0, 1, 1, 1, 1, 1]);
  });

  it.each([
    ['time', { at: '08:20' }],
    ['service', { service: longService }],
    ['language', { language: 'en' as const }],
  ])('refuses the same key with another %s', async (_, other) => {
    const house = await openHouse();
    await house.hold();
    expect(await house.hold(other)).toEqual(fail('idempotency_key_reused'));
    await house.sweep();
    expect(await house.free()).toEqual([0, 1, 1, 1, 1, 1]);
  });

  it('says that the place is taken, and later gives it to the same key', async () => {
    const house = await openHouse();
    const { reference } = granted(await house.hold({ key: 'first' }));
    expect(await house.hold({ key: 'second' })).toEqual(fail('slot_taken'));
    await house.release(reference);
    expect((await house.hold({ key: 'second' })).ok).toBe(true);
  });

  it.each([
    ['a time between two starts', { at: '08:05' }, 'not_on_grid'],
    ['a day beyond the booking window', { date: day('2027-11-29') }, 'too_far_ahead'],
    ['a time that has passed', { date: day('2026-11-20') }, 'too_soon'],
  ])('refuses %s', async (_, wish, code) => {
    const house = await openHouse();
    expect(await house.hold(wish)).toMatchObject({ ok: false, code: 'not_bookable', fields: [{ code }] });
  });

  it('asks for an idempotency key', async () => {
    const house = await openHouse();
    const wish = { officeId: office.id, date: monday, time: time('08:00'), language: 'de' } as const;
    const services = [{ serviceId: longService, count: 1 }];
    const held = await holdAppointment(house)({ ...wish, services }, { tenant, address: '' });
    expect(held).toEqual(fail('idempotency_key_missing'));
  });

  it('answers "unknown", never "failed", when nothing is heard of the table', async () => {
    const silent = { on: false };
    const house = await openHouse((_, answer) => {
      if (silent.on) throw new Error('connection reset');
      return answer();
    });
    silent.on = true;
    expect(await house.hold()).toEqual(fail('outcome_unknown'));
    silent.on = false;
    expect((await house.hold()).ok).toBe(true);
  });
});

describe('Confirming', () => {
  it('makes the hold firm by the link of the mail, again and again', async () => {
    const house = await openHouse();
    const { reference, token } = granted(await house.hold());
    expect(granted(await house.confirm(reference))).toEqual({ reference, token });
    expect((await house.confirm(reference)).ok).toBe(true);
    expect(await house.find(reference)).toMatchObject({ state: 'confirmed' });
  });

  it.each(['view', 'manage'] as const)('is not allowed by the %s token alone', async (purpose) => {
    const house = await openHouse();
    const { reference } = granted(await house.hold());
    const confirmed = await house.confirm(reference, { token: house.token(reference, purpose) });
    expect(confirmed).toEqual(fail(purpose === 'view' ? 'link_invalid' : 'code_wrong'));
  });

  it('takes the code of the mail in the browser that holds, and five tries at most', async () => {
    const house = await openHouse();
    const { reference, token } = granted(await house.hold());
    const key = parseReference(reference);
    const person = { name: 'Kim', mail: 'kim@example.org', extra: {} };
    const details = { person, until: 2_000_000_000, language: 'de', confirmHash: 'x' } as const;
    await house.appointments.setDetails(tenant, key, details);
    const code = house.links.code(tenant, key.id, person.mail);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 4; tries += 1) {
      expect(await house.confirm(reference, { token, code: wrong })).toEqual(fail('code_wrong'));
    }
    expect((await house.confirm(reference, { token, code })).ok).toBe(true);
  });

  it('ends guessing after five codes, right ones included', async () => {
    const house = await openHouse();
    const { reference, token } = granted(await house.hold());
    const key = parseReference(reference);
    const person = { name: 'Kim', mail: 'kim@example.org', extra: {} };
    await house.appointments.setDetails(tenant, key, { person, until: 0, language: 'de', confirmHash: 'x' });
    for (let tries = 0; tries < 5; tries += 1) await house.confirm(reference, { token, code: 'wrong' });
    const code = house.links.code(tenant, key.id, person.mail);
    expect(await house.confirm(reference, { token, code })).toEqual(fail('too_many_requests'));
    expect(await house.find(reference)).toMatchObject({ state: 'held' });
  });

  it('is possible after the time ran out, until the sweeper has come, and not after', async () => {
    const house = await openHouse();
    const [late, later] = [granted(await house.hold()), granted(await house.hold({ key: 'l', at: '08:30' }))];
    house.clock.forward({ minutes: 11 });
    await house.sweep();
    expect((await house.confirm(late.reference)).ok).toBe(true);
    house.clock.forward({ minutes: 2 });
    expect(await house.sweep()).toEqual({ expired: 1 });
    expect(await house.confirm(later.reference)).toEqual(fail('hold_expired'));
    expect(await house.free()).toEqual([0, 1, 1, 1, 1, 1]);
  });
});

describe('Cancelling', () => {
  it('gives the place back once, keeps the reason, and says so again', async () => {
    const house = await openHouse();
    const { reference } = granted(await house.hold());
    await house.confirm(reference);
    expect(await house.cancel(reference)).toEqual({ ok: true, value: {} });
    expect(await house.cancel(reference)).toEqual({ ok: true, value: {} });
    expect(await house.free()).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await house.find(reference)).toMatchObject({ state: 'cancelled', cancelReason: 'ill' });
  });

  it('is too late an hour before the start, but not for one that is cancelled already', async () => {
    const house = await openHouse();
    const { reference } = granted(await house.hold());
    await house.confirm(reference);
    house.clock.set('2026-11-30T06:00:01Z');
    expect(await house.cancel(reference)).toEqual(fail('too_late_to_change'));
    house.clock.set('2026-11-30T06:00:00Z');
    expect((await house.cancel(reference)).ok).toBe(true);
    house.clock.set('2026-11-30T06:30:00Z');
    expect((await house.cancel(reference)).ok).toBe(true);
  });

  it('needs the manage token of this appointment', async () => {
    const house = await openHouse();
    const { reference } = granted(await house.hold());
    await house.confirm(reference);
    const other = granted(await house.hold({ key: 'o', at: '08:30' }));
    for (const token of [house.token(reference, 'view'), other.token]) {
      expect(await house.cancel(reference, token)).toEqual(fail('link_invalid'));
    }
  });

  it('is not how a hold ends', async () => {
    const house = await openHouse();
    const { reference } = granted(await house.hold());
    expect(await house.cancel(reference)).toEqual(fail('appointment_gone'));
    expect((await house.release(reference)).ok).toBe(true);
    expect(await house.free()).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe('Opening hours', () => {
  it('change by differences, so that bookings stay, and below zero nobody else fits', async () => {
    const house = await openHouse();
    const { reference } = granted(await house.hold());
    await house.confirm(reference);
    const closed = makeOffice({ ...office, hours: { rules: [] } });
    expect(await materialiseDay(house)(tenant, closed, monday)).toEqual({ online: 'changed', staff: 'changed' });
    expect(await house.free()).toEqual([-1, 0, 0, 0, 0, 0]);
    expect(await house.hold({ key: 'other' })).toEqual(fail('slot_taken'));
    expect(await materialiseDay(house)(tenant, office, monday)).toEqual({ online: 'changed', staff: 'changed' });
    expect(await house.free()).toEqual([0, 1, 1, 1, 1, 1]);
    expect(await materialiseDay(house)(tenant, office, monday)).toEqual({ online: 'same', staff: 'same' });
  });

  it('may grow at the end of the day', async () => {
    const house = await openHouse();
    await house.hold();
    const hours = makeHours([openingRule({ from: '08:00', to: '09:20', counters: { online: 2, staff: 0 } })]);
    await materialiseDay(house)(tenant, { ...office, hours }, monday);
    expect(await house.free()).toEqual([1, 2, 2, 2, 2, 2, 2, 2]);
    expect(await house.free(tuesday)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
