import { describe, expect, it } from 'vitest';
import type { Answer } from './ask.ts';
import { openPortal } from './portal.ts';
import { at, codeIn, keyOf, person, value, wish } from './steps.ts';

describe('a citizen', () => {
  it('finds, holds, says who comes, confirms by code, looks, moves, looks up and cancels', async () => {
    const portal = await openPortal();
    const { call, deliver } = portal;
    const found = await value(call('findSlots', { services: 'wohnung-anmelden', from: '2026-11-24', days: 1 }));
    expect(found.days[0]?.offers.map(({ time }) => time)).toContain(at.time);

    const held = await value(call('holdAppointment', { ...at, ...wish }, { idempotencyKey: keyOf('key-1') }));
    const { reference, token } = held;
    await value(call('giveDetails', { reference, ...person }, { token }));
    await deliver();
    expect(portal.mailbox).toMatchObject([{ to: 'alex@example.org', language: 'de' }]);

    await value(call('confirmAppointment', { reference, code: codeIn(portal) }, { token }));
    await deliver();
    const seen = await value(call('getAppointment', { reference }, { token }));
    expect(seen).toMatchObject({ state: 'confirmed', ...at, name: 'Alex Beispiel', may: { change: true } });
    expect(await value(call('getCalendarFile', { reference }, { token }))).toContain('BEGIN:VEVENT');

    const moved = await value(
      call('moveAppointment', { reference, ...at, time: '10:40' }, { token, idempotencyKey: keyOf('key-2') }),
    );
    await deliver();
    const lookedUp = await value(call('lookUpAppointment', { code: seen.code ?? '', mail: 'Alex@Example.org' }));
    expect(lookedUp.reference).toBe(moved.reference);

    await value(call('cancelAppointment', { ...moved, reason: 'other-time' }, { token: moved.token }));
    await deliver();
    expect(await value(call('getAppointment', { reference: moved.reference }, { token: moved.token }))).toMatchObject({
      state: 'cancelled',
    });
    expect(portal.mailbox.map(({ to }) => to)).toEqual(Array.from({ length: 4 }, () => 'alex@example.org'));
    const after = await value(call('findSlots', { services: 'wohnung-anmelden', from: '2026-11-24', days: 1 }));
    expect(after.days).toEqual(found.days);
    expect(portal.faults).toEqual([]);
    expect(portal.metrics()).toEqual({ BookingsConfirmed: 1, BookingsCancelled: 1, MailsInTime: 4 });
  });

  it('gets the same answer for the same key and body, and no second place', async () => {
    const { call } = await openPortal();
    const once = await call('holdAppointment', { ...at, ...wish }, { idempotencyKey: keyOf('key-1') });
    const twice = await call('holdAppointment', { ...at, ...wish }, { idempotencyKey: keyOf('key-1') });
    expect(twice).toEqual(once);
    const others = await Promise.all(
      ['key-2', 'key-3', 'key-4'].map((name) =>
        call('holdAppointment', { ...at, ...wish }, { idempotencyKey: keyOf(name) }),
      ),
    );
    expect(others.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('loses a hold that is not confirmed, and the place is free again', async () => {
    const { call, clock, deliver, run } = await openPortal();
    const { reference, token } = await value(
      call('holdAppointment', { ...at, ...wish }, { idempotencyKey: keyOf('key-1') }),
    );
    await deliver();
    clock.forward({ minutes: 14 });
    expect(await run('sweep')).toEqual({ job: 'sweep', done: 1 });
    expect(await run('sweep')).toEqual({ job: 'sweep', done: 0 });
    expect(await call('giveDetails', { reference, ...person }, { token })).toMatchObject({ code: 'hold_expired' });
    const again = await Promise.all(
      ['a', 'b', 'c'].map((name) => call('holdAppointment', { ...at, ...wish }, { idempotencyKey: keyOf(name) })),
    );
    expect(again.filter(({ ok }) => ok)).toHaveLength(2);
  });

  it('is reminded the day before, once', async () => {
    const portal = await openPortal();
    const { call, clock, deliver, run } = portal;
    const { reference, token } = await value(
      call('holdAppointment', { ...at, ...wish }, { idempotencyKey: keyOf('key-1') }),
    );
    await value(call('giveDetails', { reference, ...person }, { token }));
    await deliver();
    await value(call('confirmAppointment', { reference, code: codeIn(portal) }, { token }));
    await deliver();
    clock.set('2026-11-23T08:00:00Z');
    expect(await run('remind')).toEqual({ job: 'remind', done: 1 });
    expect(await run('remind')).toEqual({ job: 'remind', done: 0 });
    expect(portal.mailbox).toHaveLength(3);
  });
});

describe('the house', () => {
  it('answers nothing personal without the token', async () => {
    const { call, ask } = await openPortal();
    const { reference, token } = await value(
      call('holdAppointment', { ...at, ...wish }, { idempotencyKey: keyOf('key-1') }),
    );
    await value(call('giveDetails', { reference, ...person }, { token }));
    const answers: Answer[] = await Promise.all([
      ask({ path: `/v1/appointments/${reference}` }),
      ask({ path: `/v1/appointments/${reference}`, headers: { authorization: `Bearer ${'a'.repeat(43)}` } }),
      ask({ path: `/v1/appointments/${reference}/calendar`, headers: { authorization: `Bearer ${'b'.repeat(43)}` } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(JSON.stringify(answers)).not.toMatch(/alex/i);
  });

  it('opens the next day at midnight of the office', async () => {
    const { call, clock, run } = await openPortal();
    const before = await value(call('findSlots', { services: 'wohnung-anmelden' }));
    clock.forward({ hours: 24 });
    await run('materialise');
    clock.forward({ seconds: 31 });
    const after = await value(call('findSlots', { services: 'wohnung-anmelden' }));
    expect(before.lastBookableDate).toBe('2027-01-09');
    expect(after.lastBookableDate).toBe('2027-01-10');
  });

  it('says that it is well only while its table answers', async () => {
    const { ask, sky } = await openPortal();
    expect(await ask({ path: '/v1/health' })).toMatchObject({ status: 200, body: '{"status":"ok"}' });
    sky.weather = () => ({ status: 500, body: {} });
    expect(await ask({ path: '/v1/health' })).toMatchObject({ status: 503, problem: { code: 'overloaded' } });
  });
});
