import { describe, expect, it } from 'vitest';
import { composeStore } from '../../functions/compose/outside.ts';
import { composeUsage } from '../../functions/compose/usage.ts';
import { readEnv, WorkerEnv } from '../../functions/env.ts';
import { eventsPk, townKey } from '../../functions/store/keys.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { FigureEvent } from '../../shared/domain/figures/events/event.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { practiceTenant } from '../../shared/domain/practice.ts';
import { listeningObserver } from '../http/ask.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { day, makeMunicipality, tenant } from '../support/make.ts';

const other = TenantId.parse('ahrenstadt');
const env = readEnv(WorkerEnv, {
  TABLE_NAME: 'foyer',
  TENANT_BY_HOST: JSON.stringify({ 'a.example': tenant, 'b.example': other }),
  LINK_KEY: Buffer.alloc(32, 7).toString('base64'),
  MAIL_TRANSPORT: 'smtp://127.0.0.1:1',
});

type Store = ReturnType<typeof composeStore>;
type Work = (store: Store) => Promise<unknown>;

/** A function that does what it is told, and what it has told of itself. */
function house() {
  const clock = fixedClock('2026-11-24T08:00:00Z');
  const double = new DynamoDouble();
  const sky = { down: false };
  const down = { status: 500, body: {} };
  const made = (canFail: boolean) => ({
    clock,
    sleep: async () => undefined,
    observer: listeningObserver().observer,
    client: clientOf((call) => (canFail && sky.down ? down : double.execute(call))),
  });
  const watching = composeStore({ ...made(false), tableName: 'foyer', random: () => 0.5 });
  const outside = made(true);
  const usage = composeUsage(env, outside);
  const store = composeStore({ ...outside, tableName: 'foyer', random: () => 0.5 });
  const call = usage.metered(async (work: Work, _: object) => await work(store));
  return {
    clock,
    sky,
    usage,
    call: (work: Work) => call(work, {}),
    told: async (town = tenant) => {
      const rows = await watching.table.query({ pk: eventsPk(town, day('2026-11-24')) });
      for (const row of rows) FigureEvent.parse(row);
      return rows.map(({ data }) => data);
    },
  };
}

const read =
  (town = tenant): Work =>
  async ({ table }) =>
    await table.get(townKey(town), { consistent: true });

const write =
  (town = tenant, condition?: string): Work =>
  async ({ table }) =>
    await table.put({ item: { ...townKey(town), name: 'x' }, ...(condition !== undefined && { condition }) });

const nothing = { wcu: 0, rcu: 0, invocations: 1, mails: 0 };

describe('what a function uses', () => {
  it('is told after its first call, then once a minute, the telling included', async () => {
    const { call, told, clock } = house();
    await call(read());
    expect(await told()).toEqual([{ ...nothing, rcu: 1 }]);
    await call(write());
    await call(write());
    clock.forward({ seconds: 59 });
    await call(read());
    expect(await told()).toHaveLength(1);
    clock.forward({ seconds: 1 });
    await call(read());
    expect(await told()).toEqual([
      { ...nothing, rcu: 1 },
      { wcu: 3, rcu: 2, invocations: 4, mails: 0 },
    ]);
  });

  it('is told to the municipality for which it was used, in practice too', async () => {
    const { call, told } = house();
    await call(async (store) => {
      await read(tenant)(store);
      await write(practiceTenant(other, 'abcdefghijklmnop'))(store);
      await store.table.query({ pk: eventsPk(other, day('2026-11-23')), consistent: true });
    });
    expect(await told()).toEqual([{ ...nothing, rcu: 1 }]);
    expect(await told(other)).toEqual([{ ...nothing, wcu: 1, rcu: 1 }]);
  });

  it('counts writes that were refused, transactions by all their parts, and mails', async () => {
    const { call, told, usage } = house();
    const mailer = usage.mailer({ send: async () => 'accepted' });
    await call(async (store) => {
      await write()(store);
      await write(tenant, 'attribute_not_exists(pk)')(store);
      await store.table.transact([
        { item: { ...townKey(tenant), sk: 'A' } },
        { item: { ...townKey(tenant), sk: 'B' } },
      ]);
      const mail = { id: 'm', language: 'de', to: 'a@example.org', subject: '', text: '', html: '' } as const;
      await mailer.send(makeMunicipality(), mail);
    });
    expect(await told()).toEqual([{ wcu: 1 + 1 + 4, rcu: 0, invocations: 1, mails: 1 }]);
  });

  it('is told later where the table does not answer, and the call is answered all the same', async () => {
    const { call, told, sky, clock } = house();
    await call(read());
    clock.forward({ minutes: 2 });
    expect(
      await call(async (store) => {
        await read()(store);
        sky.down = true;
        return 'answered';
      }),
    ).toBe('answered');
    expect(await told()).toHaveLength(1);
    sky.down = false;
    clock.forward({ minutes: 2 });
    await call(read());
    expect((await told())[1]).toMatchObject({ rcu: 2, invocations: 2 });
  });

  it('is told also when a call fails', async () => {
    const { call, told } = house();
    const failing = call(async (store) => {
      await read()(store);
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await told()).toEqual([{ ...nothing, rcu: 1 }]);
  });
});
