import { composeEvents } from '../../functions/compose/on-events.ts';
import { composeSchedule } from '../../functions/compose/on-schedule.ts';
import { composeStore } from '../../functions/compose/outside.ts';
import { readEnv, WorkerEnv } from '../../functions/env.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { eventLogIn } from '../../functions/store/figures/event-log.ts';
import { talliesIn } from '../../functions/store/figures/tallies.ts';
import { eventKey } from '../../functions/store/keys.ts';
import type { Put } from '../../functions/store/table.ts';
import { toWire } from '../../functions/store/wire.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { nameOf, type Written } from '../../infra/dynamodb-double/items.ts';
import type { Call, Reply } from '../../infra/dynamodb-double/wire-requests.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { listeningObserver } from '../http/ask.ts';
import type { AnyEvent } from './any-event.ts';
import { clientOf } from './dynamodb/double-client.ts';
import { fixedClock } from './fixed-clock.ts';
import { day, makeMunicipality, tenant } from './make.ts';
import { metered } from './meter.ts';

/**
 * What counts, as it is deployed: stream and timer over one table. Nothing happens by itself: `told` are the records of
 * the stream, to be handed over by `tell` in whatever way the stream may, and `count` runs the timed job.
 */
export async function openFigureHouse(now: string) {
  const double = new DynamoDouble();
  const sky: { weather: (call: Call) => Reply | undefined } = { weather: () => undefined };
  const client = clientOf((call) => sky.weather(call) ?? double.execute(call));
  const meter = metered(client);
  const clock = fixedClock(now);
  const { observer, faults } = listeningObserver();
  const sleep = async () => undefined;
  const outside = { client, clock, sleep, observer, mailer: { send: async () => 'accepted' as const } };
  const env = readEnv(WorkerEnv, {
    TABLE_NAME: 'foyer',
    TENANT_BY_HOST: JSON.stringify({ 'lindenau.example': tenant }),
    LINK_KEY: Buffer.alloc(32, 7).toString('base64'),
    MAIL_TRANSPORT: 'smtp://127.0.0.1:1',
  });
  const store = composeStore({ client, clock, sleep, tableName: env.TABLE_NAME, random: () => 0.5 });
  await catalogueWriterIn(store).putMunicipality(makeMunicipality());
  const follow = composeEvents(env, outside);
  const timed = composeSchedule(env, outside);
  const told: object[] = [];
  double.items.onWrite = (writes) => told.push(...writes.map((write) => recordOf(write, told.length)));
  return {
    clock,
    faults,
    meter,
    sky,
    store,
    told,
    tallies: talliesIn(store),
    eventLog: eventLogIn(store.table),
    /** As `Events.append` writes it, broken ones too and without the way over the wire: for a hundred thousand of them. */
    log: (owner: TenantId, event: AnyEvent) =>
      putInto(double, { item: { ...eventKey(owner, dateOf(event), event), ...event } }),
    tell: async (records: readonly object[]) => await follow(JSON.parse(JSON.stringify({ Records: records }))),
    count: () => timed({ job: 'count' }),
  };
}

export type FigureHouse = Awaited<ReturnType<typeof openFigureHouse>>;

/** The day in UTC, by which the log is kept. */
const dateOf = ({ at }: AnyEvent) => day(new Date(1000 * at).toISOString().slice(0, 10));

function putInto({ items }: DynamoDouble, { item }: Put) {
  const row = toWire(item);
  if (items.get(nameOf(row)) === undefined) items.write(new Map([[nameOf(row), row]]));
  return { kind: 'done' } as const;
}

function recordOf({ key, item, old }: Written, index: number) {
  const [pk, sk] = key.split('\n');
  const keys = { pk: { S: pk }, sk: { S: sk } };
  return { dynamodb: { SequenceNumber: String(index), Keys: keys, OldImage: old, NewImage: item } };
}
