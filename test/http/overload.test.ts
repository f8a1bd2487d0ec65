import { describe, expect, it } from 'vitest';
import { nameOf } from '../../infra/dynamodb-double/items.ts';
import { errorReply } from '../../infra/dynamodb-double/wire-requests.ts';
import { Language } from '../../shared/domain/language.ts';
import { htmlLang } from '../../shared/messages/format.ts';
import { problemMessages } from '../../shared/messages/problems/problems-messages.ts';
import { openPortal, type Portal, type Weather } from './portal.ts';
import { type Access, at, book, codeIn, hold, identify, keyOf, person, value, wish } from './steps.ts';

const isRead = (operation: string) => operation === 'GetItem' || operation === 'Query';
const throttled: Weather = () => errorReply('ThrottlingException');
/** Everything about appointments and sheets; what is counted beside them goes through. */
const throttledBookings: Weather = (call) => {
  if (isRead(call.operation)) return undefined;
  const key = call.operation === 'UpdateItem' ? nameOf(call.input.Key) : '';
  return key.includes('#R#') ? undefined : throttled(call);
};
const lostReplies: Weather = (call) => (throttledBookings(call) ? { status: 500, body: {} } : undefined);

const search = '/v1/availability?services=wohnung-anmelden:1';
const overloaded = { ok: false, code: 'overloaded', retryAfter: 5 };

describe('a table that turns every read away', () => {
  it.each(Language.options)('is told as 503 with a time to come back, in %s', async (language) => {
    const { ask, sky, faults } = await openPortal();
    sky.weather = throttled;
    const answer = await ask({ path: search, headers: { 'accept-language': htmlLang[language] } });
    expect(answer).toMatchObject({
      status: 503,
      headers: { 'retry-after': '5', 'cache-control': 'no-store', 'content-type': 'application/problem+json' },
      problem: { code: 'overloaded', title: problemMessages[language].titles.overloaded },
    });
    expect(faults).toMatchObject([{ name: 'StoreUnavailable' }]);
  });

  it('is asked again by the next request', async () => {
    const { ask, sky } = await openPortal();
    sky.weather = throttled;
    expect((await ask({ path: search })).status).toBe(503);
    sky.weather = () => undefined;
    expect((await ask({ path: search })).status).toBe(200);
  });
});

type Change = (portal: Portal, access: Access) => Promise<unknown>;

const changes: readonly { what: string; begun: (portal: Portal) => Promise<Access>; change: Change }[] = [
  {
    what: 'a hold',
    begun: async () => ({ reference: '', token: '' }),
    change: ({ call }) => call('holdAppointment', { ...at, ...wish }, { idempotencyKey: keyOf('new') }),
  },
  {
    what: 'a confirmation',
    begun: (portal) => identify(portal, 'key'),
    change: (portal, { reference, token }) =>
      portal.call('confirmAppointment', { reference, code: codeIn(portal) }, { token }),
  },
  {
    what: 'a cancellation',
    begun: (portal) => book(portal, 'key'),
    change: ({ call }, { reference, token }) => call('cancelAppointment', { reference }, { token }),
  },
  {
    what: 'a move',
    begun: (portal) => book(portal, 'key'),
    change: ({ call }, { reference, token }) =>
      call('moveAppointment', { reference, ...at, time: '10:40' }, { token, idempotencyKey: keyOf('move') }),
  },
];

describe('a table that turns every write away', () => {
  it.each(changes)('has not done $what, which can be sent again', async ({ begun, change }) => {
    const portal = await openPortal();
    const access = await begun(portal);
    portal.sky.weather = throttledBookings;
    expect(await change(portal, access)).toEqual(overloaded);
    portal.sky.weather = () => undefined;
    expect(await change(portal, access)).toMatchObject({ ok: true });
  });

  it('has not written the details', async () => {
    const portal = await openPortal();
    const { reference, token } = await hold(portal, 'key');
    portal.sky.weather = throttledBookings;
    const give = () => portal.call('giveDetails', { reference, ...person }, { token });
    expect(await give()).toEqual(overloaded);
    portal.sky.weather = () => undefined;
    expect((await value(portal.call('getAppointment', { reference }, { token }))).detailsGiven).toBe(false);
    expect(await give()).toMatchObject({ ok: true });
  });
});

describe('a table whose replies are lost', () => {
  it.each(changes)('may have done $what: that is not known', async ({ begun, change }) => {
    const portal = await openPortal();
    const access = await begun(portal);
    portal.sky.weather = lostReplies;
    expect(await change(portal, access)).toMatchObject({ ok: false, code: 'outcome_unknown', retryAfter: 2 });
  });
});

describe('32 searches at once', () => {
  it('read the catalogue and the free places of an office once', async () => {
    const { ask, sky } = await openPortal();
    const asked: string[] = [];
    sky.weather = (call) => {
      if (call.operation === 'Query') asked.push(call.input.ExpressionAttributeValues[':pk']?.S ?? '');
      return undefined;
    };
    const answers = await Promise.all(Array.from({ length: 32 }, () => ask({ path: search })));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(asked).toEqual([...new Set(asked)]);
  });

  it('show the next search what was booked in between', async () => {
    const portal = await openPortal();
    const firstTime = async () => (await value(portal.call('findSlots', { services: 'wohnung-anmelden' }))).earliest[0];
    const before = await firstTime();
    if (!before) throw new Error('Nothing is free');
    for (const key of ['one', 'two']) await hold(portal, key, before);
    expect(await firstTime()).not.toEqual(before);
  });
});
