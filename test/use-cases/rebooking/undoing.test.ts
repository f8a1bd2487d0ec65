import { describe, expect, it } from 'vitest';
import { OpeningHours } from '../../../shared/domain/opening-hours.ts';
import { answered, hoursHouse, quitte } from '../../support/hours-house.ts';
import { day, tenant } from '../../support/make.ts';
import { granted, rebookingHouse } from './rebooking-house.ts';

describe('undoing a closing', () => {
  it('tells nobody of it when nobody was told of the closing yet', async () => {
    const house = await rebookingHouse();
    const reference = await house.book();
    await house.close(reference);
    await house.undo();
    await house.settle(reference);
    await house.settle(reference);
    expect(await house.offerOf(reference)).toMatchObject({ state: 'kept', alternatives: [] });
    expect(house.mailbox).toEqual([]);
  });

  it('keeps whoever was mailed, gives the held places back, and reminds of the appointment again', async () => {
    const house = await rebookingHouse();
    const [first, second] = [await house.book({ at: '09:00' }), await house.book({ at: '10:00' })];
    const references = [first, second];
    await house.close(...references);
    for (const reference of [...references, ...references]) await house.settle(reference);
    const held = (await house.times(first)).map(({ reference }) => reference);
    expect(held).toHaveLength(3);
    granted(await house.decline(second, true));
    await house.undo();
    house.clock.forward({ minutes: 2 });
    await house.sweep(tenant);
    for (const reference of references) {
      expect(await house.offerOf(reference)).toMatchObject({ state: 'kept', alternatives: [] });
      expect(await house.find(reference)).toMatchObject({ state: 'confirmed' });
    }
    for (const reference of held) expect(await house.find(reference)).toMatchObject({ state: 'expired' });
    expect(house.mailbox).toHaveLength(2);
    house.clock.set('2026-11-23T09:30:00Z');
    expect(await house.remind(tenant)).toEqual({ sent: 2 });
  });

  it('is no promise for ever: closing the day once more offers other times in another round', async () => {
    const house = await rebookingHouse();
    const reference = await house.book();
    await house.close(reference);
    await house.undo();
    await house.settle(reference);
    await house.close(reference);
    await house.settle(reference);
    expect(await house.offerOf(reference)).toMatchObject({ state: 'open', round: 2 });
    expect(await house.times(reference)).toHaveLength(3);
  });

  it('has the sweeper look at the days that gain places', async () => {
    const house = await hoursHouse();
    const closed = day('2026-11-13');
    const closures = [{ from: closed, until: closed, reason: 'Wasserschaden' }];
    const hours = OpeningHours.parse({ ...house.office.hours, closures });
    const input = { officeId: house.office.id, choices: [] };
    answered(await house.save({ ...input, change: { kind: 'hours', hours }, expectedVersion: 1 }, quitte));
    const due = async () => await house.dueList.before(tenant, house.clock.now().epochMilliseconds / 1000 + 60, 10);
    expect(await due()).toEqual([]);
    answered(await house.save({ ...input, change: { kind: 'undo', version: 2 }, expectedVersion: 2 }, quitte));
    expect(await due()).toMatchObject([{ officeId: house.office.id, date: closed }]);
  });
});
