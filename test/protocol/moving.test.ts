import { describe, expect, it } from 'vitest';
import { parseReference } from '../../shared/domain/reference.ts';
import { fail } from '../../shared/result.ts';
import { tenant } from '../support/make.ts';
import { granted, longService, openHouse, tuesday } from './house.ts';

async function confirmed(at = '08:00', options: { key?: string; service?: typeof longService } = {}) {
  const house = await openHouse();
  const { reference } = granted(await house.hold({ at, ...options }));
  await house.confirm(reference);
  return { house, reference };
}

describe('Moving', () => {
  it('takes the new place and gives the old one back, and links both', async () => {
    const { house, reference } = await confirmed();
    const moved = granted(await house.move(reference));
    expect(moved.token).toBe(house.token(moved.reference, 'manage'));
    expect(await house.free()).toEqual([1, 1, 1, 0, 1, 1]);
    expect(await house.find(reference)).toMatchObject({ state: 'moved', movedTo: moved.reference });
    expect(await house.find(moved.reference)).toMatchObject({ state: 'confirmed', movedFrom: reference, number: 1 });
  });

  it('keeps the old place when the new one is taken', async () => {
    const { house, reference } = await confirmed();
    await house.hold({ key: 'other', at: '08:30' });
    expect(await house.move(reference)).toEqual(fail('slot_taken'));
    expect(await house.find(reference)).toMatchObject({ state: 'confirmed' });
    expect(await house.free()).toEqual([0, 1, 1, 0, 1, 1]);
  });

  it('goes to another day and gets a number there', async () => {
    const { house, reference } = await confirmed();
    await house.hold({ key: 'there', at: '08:00', date: tuesday });
    const moved = granted(await house.move(reference, { date: tuesday }));
    expect(await house.find(moved.reference)).toMatchObject({ date: tuesday, number: 2 });
    expect(await house.free()).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await house.free(tuesday)).toEqual([0, 1, 1, 0, 1, 1]);
  });

  it('may overlap its own old time on a full day', async () => {
    const { house, reference } = await confirmed('08:00', { service: longService });
    await house.hold({ key: 'next', at: '08:30' });
    expect((await house.move(reference, { at: '08:10' })).ok).toBe(true);
    expect(await house.free()).toEqual([1, 0, 0, 0, 1, 1]);
  });

  it('answers the same key and body with the same place, also when it is too late by now', async () => {
    const { house, reference } = await confirmed();
    const moved = await house.move(reference);
    expect(await house.move(reference)).toEqual(moved);
    house.clock.set('2026-11-30T07:00:00Z');
    expect(await house.move(reference)).toEqual(moved);
  });

  it.each([
    ['time', { at: '08:40' }],
    ['day', { date: tuesday }],
  ])('refuses the same key with another %s', async (_, target) => {
    const { house, reference } = await confirmed();
    await house.move(reference);
    expect(await house.move(reference, target)).toEqual(fail('idempotency_key_reused'));
  });

  it('says that an appointment that has moved is gone, to another key', async () => {
    const { house, reference } = await confirmed();
    await house.move(reference);
    expect(await house.move(reference, { key: 'another', at: '08:40' })).toEqual(fail('appointment_gone'));
  });

  it('is for confirmed appointments only, and not at the last minute', async () => {
    const house = await openHouse();
    const { reference } = granted(await house.hold());
    expect(await house.move(reference)).toEqual(fail('appointment_gone'));
    await house.confirm(reference);
    house.clock.set('2026-11-30T06:30:00Z');
    expect(await house.move(reference)).toEqual(fail('too_late_to_change'));
  });

  it('takes the person along', async () => {
    const house = await openHouse();
    const { reference } = granted(await house.hold());
    const person = { name: 'Kim', mail: 'kim@example.org', extra: { file: '12' } };
    const details = { person, until: 2_000_000_000, language: 'nl', confirmHash: 'x' } as const;
    await house.appointments.setDetails(tenant, parseReference(reference), details);
    await house.confirm(reference, {
      token: house.token(reference, 'manage'),
      code: house.links.code(tenant, parseReference(reference).id, person.mail),
    });
    const moved = granted(await house.move(reference));
    expect(await house.find(moved.reference)).toMatchObject({ person, language: 'nl' });
  });

  it('makes a "no" true before it says it: what was sent and not answered cannot move any more', async () => {
    const withheld: (() => unknown)[] = [];
    const house = await openHouse((call, answer) => {
      if (call.operation !== 'TransactWriteItems' || withheld.length > 0) return answer();
      withheld.push(answer);
      throw new Error('time-out');
    });
    const { reference } = granted(await house.hold());
    await house.confirm(reference);
    const rival = granted(await house.hold({ key: 'rival', at: '08:30' }));
    expect(await house.move(reference)).toEqual(fail('slot_taken'));
    await house.release(rival.reference);
    for (const arrive of withheld) arrive();
    expect(await house.find(reference)).toMatchObject({ state: 'confirmed' });
    expect(await house.free()).toEqual([0, 1, 1, 1, 1, 1]);
  });
});
