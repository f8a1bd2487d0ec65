import { describe, expect, it } from 'vitest';
import { openPortal } from '../http/portal.ts';
import { at, hold, keyOf, wish } from '../http/steps.ts';
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
    // The first is the catalogue.
    expect(operations).toEqual(['Query', 'Query', 'Query']);
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
