import { describe, expect, it } from 'vitest';
import { nameOf } from '../../infra/dynamodb-double/items.ts';
import { openPortal } from '../http/portal.ts';
import { at, book, hold, keyOf, wish } from '../http/steps.ts';
import { makeOffice } from '../support/make.ts';

const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems']);
const throttled = {
  status: 400,
  body: { __type: 'com.amazonaws.dynamodb.v20120810#ThrottlingException', message: 'slow down' },
};

describe('sweeping', () => {
  it('leaves a day on the list until it could be swept', async () => {
    const portal = await openPortal();
    await hold(portal, 'key');
    await portal.deliver();
    portal.clock.forward({ minutes: 14 });
    portal.sky.weather = ({ operation }) => (operation === 'TransactWriteItems' ? throttled : undefined);
    await expect(portal.run('sweep')).rejects.toThrow('The job sweep is not finished');
    portal.sky.weather = () => undefined;
    expect(await portal.run('sweep')).toMatchObject({ done: 1 });
    expect(await portal.run('sweep')).toMatchObject({ done: 0 });
  });

  it('gives places back that were taken by a request that never ended', async () => {
    const portal = await openPortal();
    portal.sky.weather = ({ operation }) => (operation === 'PutItem' ? { status: 500, body: {} } : undefined);
    const lost = await portal.call('holdAppointment', { ...at, ...wish }, { idempotencyKey: keyOf('lost') });
    expect(lost).toMatchObject({ code: 'outcome_unknown' });
    portal.sky.weather = () => undefined;
    await portal.deliver();
    portal.clock.forward({ minutes: 4 });
    expect(await portal.run('sweep')).toMatchObject({ done: 1 });
    const both = await Promise.all(
      ['a', 'b'].map((name) => portal.call('holdAppointment', { ...at, ...wish }, { idempotencyKey: keyOf(name) })),
    );
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await portal.call('holdAppointment', { ...at, ...wish }, { idempotencyKey: keyOf('lost') })).toMatchObject({
      code: 'hold_expired',
    });
  });

  it('does not end a hold before its time', async () => {
    const portal = await openPortal();
    const { reference, token } = await hold(portal, 'key');
    await portal.deliver();
    portal.clock.forward({ minutes: 9 });
    await portal.run('sweep');
    expect(await portal.call('getAppointment', { reference }, { token })).toMatchObject({ value: { state: 'held' } });
  });
});

describe('the nightly round', () => {
  it('ends holds and claims that the stream never told of', async () => {
    const portal = await openPortal();
    const { reference, token } = await hold(portal, 'forgotten');
    portal.sky.weather = ({ operation }) => (operation === 'PutItem' ? { status: 500, body: {} } : undefined);
    await portal.call('holdAppointment', { ...at, ...wish }, { idempotencyKey: keyOf('broken-off') });
    portal.sky.weather = () => undefined;
    const free = async () => {
      const found = await portal.call('findSlots', { services: 'wohnung-anmelden', from: at.date, days: 1 });
      return found.ok && found.value.days[0]?.offers.some(({ time }) => time === at.time);
    };
    expect(await free()).toBe(false);
    portal.clock.forward({ hours: 12 });
    expect(await portal.run('sweep')).toMatchObject({ done: 0 });
    await portal.run('materialise');
    expect(await portal.call('getAppointment', { reference }, { token })).toMatchObject({
      value: { state: 'expired' },
    });
    expect(await free()).toBe(true);
  });

  it('leaves what is confirmed or still held', async () => {
    const portal = await openPortal();
    const booked = await book(portal, 'booked');
    const held = await hold(portal, 'held');
    await portal.run('materialise');
    for (const { reference, token } of [booked, held]) {
      const seen = await portal.call('getAppointment', { reference }, { token });
      expect(seen).toMatchObject({ value: { state: reference === held.reference ? 'held' : 'confirmed' } });
    }
  });

  it('goes on with the other offices when one fails', async () => {
    const offices = ['a-first', 'b-second'].map((id, index) => makeOffice({ id, number: index + 1 }));
    const portal = await openPortal({ offices });
    portal.clock.forward({ hours: 24 * 7 });
    portal.sky.weather = (call) =>
      call.operation === 'PutItem' && nameOf(call.input.Item).includes('#a-first#') ? throttled : undefined;
    await expect(portal.run('materialise')).rejects.toThrow('The job materialise is not finished');
    portal.sky.weather = () => undefined;
    // What is left is the first office's week: five working days, for online bookings and for staff.
    expect(await portal.run('materialise')).toEqual({ job: 'materialise', done: 10 });
  });
});

describe('materialising', () => {
  it('writes nothing the second time, and reads each pool of an office once', async () => {
    const portal = await openPortal({ offices: [makeOffice({ rules: { maxDaysAhead: 10 } })] });
    portal.clock.forward({ minutes: 1 });
    const operations: string[] = [];
    portal.sky.weather = ({ operation }) => {
      operations.push(operation);
      return undefined;
    };
    expect(await portal.run('materialise')).toEqual({ job: 'materialise', done: 0 });
    expect(operations.filter((operation) => writes.has(operation))).toEqual([]);
    // The catalogue as it is now and each pool for its hours; the catalogue's copy and each pool for what the nightly
    // sweep must look at; appointments and tickets of today and tomorrow.
    expect(operations).toEqual(Array.from({ length: 3 + 3 + 4 }, () => 'Query'));
  });

  it('says when days could not be written, and writes them the next time', async () => {
    const untilSunday = makeOffice({ rules: { maxDaysAhead: 11 } });
    const portal = await openPortal({ offices: [untilSunday] });
    portal.clock.forward({ hours: 24 });
    portal.sky.weather = ({ operation }) => (operation === 'PutItem' ? throttled : undefined);
    await expect(portal.run('materialise')).rejects.toThrow('The job materialise is not finished');
    portal.sky.weather = () => undefined;
    // Monday, for online bookings and for staff.
    expect(await portal.run('materialise')).toEqual({ job: 'materialise', done: 2 });
  });
});

describe('what is told by timer', () => {
  it('reaches whoever operates the house, and nothing of it is unreadable', async () => {
    const portal = await openPortal();
    await book(portal, 'booked');
    await portal.run('sample');
    portal.clock.set('2026-11-25T02:47:00Z');
    expect(await portal.run('tell-days')).toEqual({ job: 'tell-days', done: 1 });
    await portal.deliver();
    expect(portal.metrics()).toMatchObject({ BookingsConfirmed: 1, DoubleBookings: 0 });
    expect(portal.metrics()).not.toHaveProperty('EventsUnreadable');
    expect(await portal.run('tell-days')).toEqual({ job: 'tell-days', done: 0 });
  });
});
