import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../functions/ports/booking.ts';
import { materialiseDay } from '../../../functions/use-cases/day-sheets/materialise-day.ts';
import { beginRebooking } from '../../../functions/use-cases/rebooking/begin-rebooking.ts';
import { settleOffer } from '../../../functions/use-cases/rebooking/settle-offer.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { fail } from '../../../shared/result.ts';
import { day, tenant } from '../../support/make.ts';
import { lea } from '../../support/make-offer.ts';
import { closedDay, officeOf, otherOffice, rebookingHouse } from './rebooking-house.ts';

describe('closing a day', () => {
  it('holds three other times for somebody, near the old one, and keeps the old appointment until one is taken', async () => {
    const house = await rebookingHouse();
    const reference = await house.book({ at: '09:20' });
    await house.close(reference);
    await house.settle(reference);
    expect((await house.times(reference)).map(({ date, time }) => `${date} ${time}`)).toEqual([
      '2026-11-11 09:00',
      '2026-11-23 09:20',
      '2026-12-01 09:20',
    ]);
    expect(await house.find(reference)).toMatchObject({ state: 'confirmed' });
    expect(await house.offerOf(reference)).toMatchObject({ state: 'open', round: 1, mail: 'owed' });
  });

  it('holds each of them two days, but not beyond two hours before it begins', async () => {
    const house = await rebookingHouse();
    const reference = await house.book();
    await house.close(reference);
    await house.settle(reference);
    const now = house.clock.now().epochMilliseconds / 1000;
    const { alternatives = [], until } = (await house.offerOf(reference)) ?? {};
    expect(until).toBe(now + 48 * 3600);
    const [soon, ...later] = await Promise.all(alternatives.map((one) => house.appointments.get(tenant, one)));
    expect(soon?.until).toBe((soon?.startsAt ?? 0) - 2 * 3600);
    expect(later.map((one) => one?.until)).toEqual([until, until]);
  });

  it('offers nothing that begins within a day, and nothing on the closed day', async () => {
    const house = await rebookingHouse();
    house.clock.set('2026-11-23T09:30:00Z');
    const reference = await house.book();
    await house.close(reference);
    await house.settle(reference);
    const times = await house.times(reference);
    expect(times).toHaveLength(3);
    expect(times.every(({ date }) => date > closedDay)).toBe(true);
  });

  it('changes nothing when it is done again, by several at once or later', async () => {
    const house = await rebookingHouse();
    const reference = await house.book();
    await house.close(reference);
    await Promise.all([1, 2, 3].map(() => house.settle(reference)));
    await house.settle(reference);
    const before = await house.times(reference);
    await house.close(reference);
    await house.settle(reference);
    expect(await house.times(reference)).toEqual(before);
    expect(house.mailbox).toHaveLength(1);
  });

  it('goes on after a crash with the places that were chosen before it', async () => {
    const house = await rebookingHouse();
    const reference = await house.book();
    await house.close(reference);
    const create = async () => {
      throw new Error('the process ends');
    };
    const crashing = settleOffer({ ...house, appointments: { ...house.appointments, create } });
    await expect(crashing(tenant, parseReference(reference))).rejects.toThrow('the process ends');
    const chosen = (await house.offerOf(reference))?.alternatives;
    expect(chosen).toHaveLength(3);
    await house.settle(reference);
    expect((await house.offerOf(reference))?.alternatives).toEqual(chosen);
    expect(await house.times(reference)).toHaveLength(3);
  });

  it('looks for another time when somebody is faster, and leaves nothing behind at the first', async () => {
    const house = await rebookingHouse();
    const reference = await house.book();
    await house.close(reference);
    let isFirst = true;
    const reserve: typeof house.daySheets.reserve = async (who, wanted) => {
      if (isFirst) {
        isFirst = false;
        const claim: Claim = { ...wanted.claim, id: parseReference(reference).id, nonce: 'faster' };
        await house.daySheets.reserve(who, { ...wanted, claim, fold: [] });
      }
      return house.daySheets.reserve(who, wanted);
    };
    await settleOffer({ ...house, daySheets: { ...house.daySheets, reserve } })(tenant, parseReference(reference));
    const times = await house.times(reference);
    expect(times).toHaveLength(3);
    expect(times.map(({ date, time }) => `${date} ${time}`)).not.toContain('2026-11-11 09:00');
  });

  it('never holds a fourth place, however late a slower worker comes to the first', async () => {
    const house = await rebookingHouse();
    const reference = await house.book();
    await house.close(reference);
    const key = parseReference(reference);
    const faster: Claim[] = [];
    let isFirst = true;
    const reserve: typeof house.daySheets.reserve = async (who, wanted) => {
      if (isFirst) {
        isFirst = false;
        // Somebody takes the place; another worker finds it taken and finishes; then the place is free again.
        const claim: Claim = { ...wanted.claim, id: key.id, nonce: 'faster' };
        await house.daySheets.reserve(who, { ...wanted, claim, fold: [] });
        await house.settle(reference);
        await house.daySheets.giveBack(who, wanted.place, claim);
        faster.push(claim);
      }
      return house.daySheets.reserve(who, wanted);
    };
    await settleOffer({ ...house, daySheets: { ...house.daySheets, reserve } })(tenant, key);
    expect(faster).toHaveLength(1);
    const dates = (await house.times(reference)).map(({ date }) => date);
    expect(dates).toHaveLength(3);
    const held = await Promise.all(
      [...new Set([...dates, day('2026-11-11')])].map((date) => house.appointments.ofDay(tenant, { ...key, date })),
    );
    expect(held.flat().filter(({ state }) => state === 'held')).toHaveLength(3);
  });

  it('takes places that are kept for staff when there are no others', async () => {
    const house = await rebookingHouse();
    const reference = await house.book();
    await house.staff({ online: 0, staff: 1 });
    await house.close(reference);
    await house.settle(reference);
    expect(await house.times(reference)).toHaveLength(3);
    expect((await house.offerOf(reference))?.alternatives.map(({ pool }) => pool)).toEqual(Array(3).fill('staff'));
  });

  it('takes places of other offices when the own one has none', async () => {
    const house = await rebookingHouse({ others: [otherOffice('weststadt')], until: '2026-11-24' });
    house.clock.set('2026-11-23T09:30:00Z');
    const reference = await house.book();
    await house.close(reference);
    await house.settle(reference);
    expect((await house.times(reference)).map((one) => officeOf(one.reference))).toEqual(Array(3).fill('weststadt'));
    await house.settle(reference);
    expect(house.mailbox.at(-1)?.text).toContain('Rathaus Mitte, Marktplatz 1');
  });

  it('replaces a time whose own day is closed too, and tells of it', async () => {
    const house = await rebookingHouse();
    const reference = await house.book();
    await house.close(reference);
    await house.settle(reference);
    await house.settle(reference);
    const [, second] = await house.times(reference);
    if (second === undefined) throw new Error('three times are offered');
    const { id, ...day } = parseReference(second.reference);
    const closed = { ...house.office, hours: { ...house.office.hours, rules: [] } };
    await materialiseDay(house)(tenant, closed, day.date);
    await beginRebooking(house)(tenant, { ...day, appointments: [id], by: lea });
    expect(await house.accept(reference, second.reference)).toEqual(fail('hold_expired'));
    expect(await house.find(second.reference)).toMatchObject({ state: 'expired' });
    expect(await house.offers.ofDay(tenant, day)).toEqual([]);
    await house.settle(reference);
    await house.settle(reference);
    const again = await house.times(reference);
    expect(again).toHaveLength(3);
    expect(again.map(({ date }) => date)).not.toContain(second.date);
    expect(house.mailbox.map(({ subject }) => subject.startsWith('Erinnerung'))).toEqual([false, true]);
  });

  it('says honestly when nothing can be held', async () => {
    const house = await rebookingHouse({ until: '2026-11-24' });
    house.clock.set('2026-11-23T09:30:00Z');
    const reference = await house.book();
    await house.close(reference);
    await house.settle(reference);
    expect(await house.times(reference)).toEqual([]);
    await house.settle(reference);
    expect(house.mailbox.at(-1)?.text).toContain('Bitte suchen Sie selbst eine aus.');
  });

  it('waits with somebody who has not confirmed yet, and lets be what is never confirmed', async () => {
    const house = await rebookingHouse();
    const reference = await house.book({ confirmed: false });
    await house.close(reference);
    await house.settle(reference);
    expect(await house.offerOf(reference)).toMatchObject({ state: 'planned', alternatives: [] });
    const seen = { ...parseReference(reference), tokenHashes: { view: '', manage: '', confirm: 'c' } };
    await house.appointments.confirm(tenant, seen);
    house.clock.forward({ minutes: 3 });
    await house.sweep(tenant);
    expect(await house.times(reference)).toHaveLength(3);
  });

  it('is finished by the sweeper when the change stream lost everything', async () => {
    const house = await rebookingHouse();
    const references = [await house.book({ at: '09:00' }), await house.book({ at: '10:00' })];
    await house.close(...references);
    for (let minutes = 0; minutes < 3; minutes += 1) {
      house.clock.forward({ minutes: 2 });
      await house.sweep(tenant);
    }
    for (const reference of references) {
      expect(await house.offerOf(reference)).toMatchObject({ state: 'open', mail: 'sent' });
      expect(await house.times(reference)).toHaveLength(3);
    }
    expect(house.mailbox).toHaveLength(2);
    const due = await house.dueList.before(tenant, house.clock.now().epochMilliseconds / 1000 + 600, 10);
    expect(due.filter(({ date }) => date === closedDay)).toEqual([]);
  });

  it('notes the day, who closed it and why, and plans nothing for nobody', async () => {
    const house = await rebookingHouse();
    const span = { from: day('2026-11-01'), to: day('2026-12-31') };
    await beginRebooking(house)(tenant, { officeId: house.office.id, date: closedDay, appointments: [], by: lea });
    expect(await house.offers.days(tenant, house.office.id, span)).toEqual([]);
    await house.close(await house.book());
    expect(await house.offers.days(tenant, house.office.id, span)).toMatchObject([{ date: closedDay, by: lea.id }]);
  });
});
