import { composeApi } from '../../functions/compose/citizen-api.ts';
import { composeStore } from '../../functions/compose/outside.ts';
import { ApiEnv, readEnv } from '../../functions/env.ts';
import { figurePagesIn } from '../../functions/store/figures/figure-pages.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { nameOf } from '../../infra/dynamodb-double/items.ts';
import { demoCatalogue } from '../../infra/ops/demo/demo-catalogue.ts';
import { playHistory } from '../../infra/ops/demo-history/play-history.ts';
import { host } from '../http/api-event.ts';
import { type Ask, doorOf, listeningObserver } from '../http/ask.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { day } from '../support/make.ts';
import { metered } from '../support/meter.ts';

/** October is whole and released; the days after it are those that a release waits for. */
const history = { seed: 'bench', days: 35, today: day('2026-11-05') } as const;

export type PlayedFigures = Awaited<ReturnType<typeof playedFigures>>;

/** The demo town after a month that was played, with its figures released; what reading them takes is metered. */
export async function playedFigures() {
  const { municipality, offices, services } = demoCatalogue();
  const double = new DynamoDouble();
  const keep = async (item: Parameters<typeof nameOf>[0]) => double.items.write(new Map([[nameOf(item), item]]));
  await playHistory(history, keep, () => undefined);
  const client = clientOf((call) => double.execute(call));
  const meter = metered(client);
  const outside = {
    client,
    clock: fixedClock('2026-11-05T08:00:00Z'),
    sleep: async () => undefined,
    observer: listeningObserver().observer,
  };
  const env = readEnv(ApiEnv, {
    TABLE_NAME: 'foyer',
    TENANT_BY_HOST: JSON.stringify({ [host]: municipality.id }),
    LINK_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
  const store = composeStore({ ...outside, tableName: env.TABLE_NAME, random: () => 0.5 });
  return {
    tenant: municipality.id,
    meter,
    table: store.table,
    figurePages: figurePagesIn(store),
    /** How to ask for each office and service. */
    scopes: [
      ...offices.map(({ id }) => `?scope=office&id=${id}`),
      ...services.map(({ service: { id } }) => `?scope=service&id=${id}`),
    ],
    /** Another copy of the function, that has read nothing yet. */
    coldApi: (): Ask => doorOf(composeApi(env, outside)),
  };
}
