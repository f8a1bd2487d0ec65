import { sweepOfficeDay } from '../../../functions/use-cases/day-sheets/sweep-office-day.ts';
import { DynamoDouble } from '../../../infra/dynamodb-double/dynamo-double.ts';
import { appointmentModel } from '../appointment-model.ts';
import { Histories } from '../histories.ts';
import { Audit } from '../invariants.ts';
import { isLinearizable } from '../linearizable.ts';
import { Plans } from '../plans.ts';
import { seeded } from '../random.ts';
import type { Lab, RoundOptions, RoundReport } from '../round.ts';
import { type Actor, Scheduler } from '../scheduler.ts';
import { cellCount, dates, office, tenant } from '../town.ts';
import { fair, usual, type Weather } from '../weather.ts';
import { ChangeStream, work } from '../workers.ts';
import { CounterClients } from './counter-clients.ts';
import { counterPortsOf } from './counter-ports.ts';
import type { CounterVariant } from './counter-variants.ts';

export type CounterOptions = Omit<RoundOptions, 'variant'> & { readonly variant?: CounterVariant | undefined };

const [actsOfClients, actsOfWorkers, skewSeconds] = [6, 5, 20];
const busy: Partial<Weather> = { cancel: 0.1, move: 0.1, hours: 0.03 };
const pools = ['online', 'staff'] as const;

/** Plays one round with two pools of places: citizens on one, staff on both; then rest, then judgement. */
export async function playCounter(lab: Lab, options: CounterOptions): Promise<RoundReport> {
  const round = setUp(lab, options);
  await open(lab, round);
  lab.connect(round.scheduler.respond);
  await round.scheduler.run(round.actors);
  await rest(lab, round);
  judge(round);
  const { violations, histories, scheduler } = round;
  const { requests, faults } = scheduler;
  return { violations, operations: histories.operations, requests, faults, fingerprint: histories.fingerprint() };
}

type Round = ReturnType<typeof setUp>;

function setUp({ client }: Lab, { seed, variant, trace }: CounterOptions) {
  const random = seeded(seed);
  const weather: Weather = { ...usual, ...busy, ...variant?.weather, ...(random.roll(0.1) && fair) };
  const double = new DynamoDouble();
  const scheduler = new Scheduler({
    random,
    weather,
    double,
    execute: (target, call, how) => target.execute(call, how),
    trace,
  });
  const violations: string[] = [];
  const report = (violation: string) => {
    violations.push(violation);
    trace?.(`!!! ${violation}`);
  };
  const plans = { online: new Plans(), staff: new Plans() };
  const [histories, stream] = [new Histories(), new ChangeStream(random)];
  const ceiling = (sheet: string) => {
    const [pk = '', date = ''] = sheet.split('\n');
    return (pk.endsWith('staff') ? plans.staff : plans.online).ceiling(date);
  };
  const audit = new Audit(double.items, { report, ceiling });
  double.items.onWrite = (writes) => {
    audit.judge(writes);
    stream.record(writes);
  };
  let nonces = 0;
  const nonce = () => {
    nonces += 1;
    return `n${nonces}`;
  };
  const world = { client, sleep: scheduler.sleep, random: () => random.next(), tick: () => scheduler.tick, nonce };
  const ports = (skew: number) => counterPortsOf(world, skew);
  const skewed = () => ports(random.below(2 * skewSeconds + 1) - skewSeconds);
  const deps = { random, weather, histories, report, trace, plans: plans.online, staffPlans: plans.staff };
  const clients = new CounterClients(deps);
  const clientActors = [0, 1, 2, 3].map((index) => {
    const own = skewed();
    const counter = variant?.client?.(own, 'counter') ?? own;
    return actor(`client ${index}`, actsOfClients, () => clients.act((doing) => (doing === 'counter' ? counter : own)));
  });
  const workerActors = [0, 1].map((index) => {
    const own = skewed();
    return actor(`worker ${index}`, actsOfWorkers, () => work({ random, stream, report }, own));
  });
  const actors = [...clientActors, ...workerActors];
  return { random, double, scheduler, actors, plans, histories, audit, violations, ports };
}

function actor(name: string, acts: number, act: () => Promise<void>): Actor {
  let left = acts;
  const next = () => {
    left -= 1;
    return left < 0 ? undefined : act;
  };
  return { name, next, waiting: undefined };
}

/** Two days of four cells, each with one or two places in either pool. */
async function open(lab: Lab, { random, double, plans, ports }: Round): Promise<void> {
  lab.connect(async (call) => double.execute(call));
  for (const date of dates) {
    for (const pool of pools) {
      const plan = Array.from({ length: cellCount }, () => 1 + random.below(2));
      plans[pool].set(date, plan);
      await ports(0).daySheets.create(tenant, { officeId: office.id, pool, date }, plan);
    }
  }
}

/** No faults any more, the clock far ahead: the sweeper does what is left to do. */
async function rest(lab: Lab, { double, scheduler, ports }: Round): Promise<void> {
  lab.connect(async (call) => double.execute(call));
  scheduler.tick += 1000;
  const sweep = sweepOfficeDay(ports(0));
  for (const date of dates) await sweep(tenant, { officeId: office.id, date });
}

/** I3 on both pools at rest, I4 on every history. */
function judge({ audit, histories, violations }: Round): void {
  audit.atRest(dates.flatMap((date) => pools.map((pool) => `T#${tenant}#S#${office.id}#${pool}\n${date}`)));
  for (const [id, history] of histories.closed((known) => audit.stateOf(known))) {
    if (isLinearizable(appointmentModel, history)) continue;
    const told = history.map(
      ({ input, output, call, end }) => `${call}-${end} ${JSON.stringify(input)} ${output ?? '?'}`,
    );
    violations.push(`I4 history not linearizable: ${id}\n  ${told.join('\n  ')}`);
  }
}
