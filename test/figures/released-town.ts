import { createHash } from 'node:crypto';
import { composeApi } from '../../functions/compose/citizen-api.ts';
import { composeSchedule } from '../../functions/compose/on-schedule.ts';
import { composeFoundation } from '../../functions/compose/outside.ts';
import { readEnv, WorkerEnv } from '../../functions/env.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { talliesIn } from '../../functions/store/figures/tallies.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { createClient } from '../../shared/contracts/client.ts';
import { DayTally, type Sums } from '../../shared/domain/figures/tally/tally.ts';
import { host } from '../http/api-event.ts';
import { doorOf, listeningObserver } from '../http/ask.ts';
import { fetched } from '../http/fetched.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { makeMunicipality, makeOffice, makeService, makeServiceText, tenant } from '../support/make.ts';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

type Counts = Sums['counts'];
type DaySums = Readonly<Record<string, { readonly counts?: Counts; readonly spreads?: Sums['spreads'] }>>;

const names = ['mitte', 'nord', 'ost', 'west'] as const;

/** A town of four offices that all offer the same, whose days are counted; releases are made by its timer, read over HTTP. */
export async function releasedTown(start: string) {
  const double = new DynamoDouble();
  const clock = fixedClock(start);
  const { observer, faults } = listeningObserver();
  const client = clientOf((call) => double.execute(call));
  const mailer = { send: async () => 'accepted' as const };
  const outside = { clock, observer, client, mailer, sleep: async () => undefined };
  const env = readEnv(WorkerEnv, {
    TABLE_NAME: 'foyer',
    TENANT_BY_HOST: JSON.stringify({ [host]: tenant }),
    LINK_KEY: Buffer.alloc(32, 7).toString('base64'),
    MAIL_TRANSPORT: 'ses',
  });
  const foundation = composeFoundation(env, outside);
  const writer = catalogueWriterIn(foundation);
  await writer.putMunicipality(makeMunicipality());
  for (const [number, id] of names.entries()) await writer.putOffice(tenant, makeOffice({ id, number }));
  const service = makeService();
  await writer.putService(tenant, service, makeServiceText({ id: service.id }));
  const tallies = talliesIn(foundation);
  const ask = doorOf(composeApi(env, outside));
  const timed = composeSchedule(env, outside);
  const fetch = (url: string, init: RequestInit) => fetched(ask, url, init);
  return {
    clock,
    faults,
    fetch,
    foundation,
    outside,
    call: createClient({ origin: `https://${host}`, fetch }),
    publish: async () => (await timed({ job: 'publish' })).done,
    /** What happened on a day, as it was counted. */
    async count(date: string, scopes: DaySums) {
      const whole = Object.entries(scopes).map(([key, sums]) => [key, { counts: {}, spreads: {}, ...sums }] as const);
      const tally = DayTally.parse({ date, scopes: Object.fromEntries(whole) });
      const { version } = await tallies.ofDay(tenant, tally.date);
      await tallies.keep(tenant, tally, version);
    },
    /** The text of a file that is published. */
    async read(path: string) {
      const answer = await fetch(`https://${host}${path}`, { method: 'GET', headers: {} });
      return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
    },
  };
}

/** A month in which all of it was normal: so many finished visits at each office. */
export function visits(finished: readonly number[], missed: readonly number[]): DaySums {
  const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
  const counts = (of: number, rest: number): { readonly counts: Counts } => ({
    counts: { 'visits.missed': of, 'visits.finished': rest },
  });
  const offices = names.map((name, at) => [`office.${name}`, counts(missed[at] ?? 0, finished[at] ?? 0)] as const);
  return { town: counts(sum(missed), sum(finished)), ...Object.fromEntries(offices) };
}
