import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sweepOfficeDay } from '../../functions/use-cases/day-sheets/sweep-office-day.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import type { Call, Reply } from '../../infra/dynamodb-double/wire-requests.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { appointmentModel } from './appointment-model.ts';
import { Clients } from './clients.ts';
import { Histories } from './histories.ts';
import { Audit } from './invariants.ts';
import { isLinearizable } from './linearizable.ts';
import { Plans } from './plans.ts';
import { type Ports, portsOf } from './ports.ts';
import { type Random, seeded } from './random.ts';
import { type Actor, Scheduler } from './scheduler.ts';
import { cellCount, dates, office, tenant } from './town.ts';
import type { Variant } from './variants/variant.ts';
import { fair, usual, type Weather } from './weather.ts';
import { ChangeStream, work } from './workers.ts';

export type RoundReport = {
  /** What was wrong, in the order in which it was noticed; empty for a good round. */
  readonly violations: readonly string[];
  readonly operations: number;
  readonly requests: number;
  readonly faults: number;
  /** Everything that was asked and told, for comparing rounds. */
  readonly fingerprint: string;
};

export type RoundOptions = {
  readonly seed: number;
  readonly variant?: Variant | undefined;
  readonly trace?: ((line: string) => void) | undefined;
};

const actsOfClients = [5, 5, 5, 5] as const;
const servingCount = 2;
const workerCount = 2;
const actsPerWorker = 5;
const skewSeconds = 20;

/** The SDK client is made once, as a warm worker's is; each round connects it to its own table. */
export class Lab {
  #respond: (call: Call) => Promise<Reply> = () => Promise.reject(new Error('No round is on'));
  readonly client: DynamoDBClient = clientOf((call) => this.#respond(call));

  connect(respond: (call: Call) => Promise<Reply>): void {
    this.#respond = respond;
  }
}

/**
 * Plays one round: 4 clients, two on each warm worker of the API, and 2 workers that settle, on two days of 4 cells;
 * then rest, then judgement.
 */
export async function playRound(lab: Lab, options: RoundOptions): Promise<RoundReport> {
  const { stackTraceLimit } = Error;
  // Every lost reply is an error with a stack trace that nobody reads: a fifth of the time.
  if (!options.trace) Error.stackTraceLimit = 0;
  return play(lab, options).finally(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });
}

async function play(lab: Lab, options: RoundOptions): Promise<RoundReport> {
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

type Round = {
  readonly random: Random;
  readonly double: DynamoDouble;
  readonly scheduler: Scheduler;
  readonly actors: readonly Actor[];
  readonly plans: Plans;
  readonly histories: Histories;
  readonly audit: Audit;
  readonly violations: string[];
  readonly ports: (skew: number) => Ports;
};

function setUp({ client }: Lab, { seed, variant, trace }: RoundOptions): Round {
  const random = seeded(seed);
  const weather: Weather = { ...usual, ...variant?.weather, ...(random.roll(0.1) && fair) };
  const double = new DynamoDouble();
  const execute = variant?.execute ?? ((target, call, how) => target.execute(call, how));
  const scheduler = new Scheduler({ random, weather, double, execute, trace });
  const violations: string[] = [];
  const report = (violation: string) => {
    violations.push(violation);
    trace?.(`!!! ${violation}`);
  };
  const [plans, histories, stream] = [new Plans(), new Histories(), new ChangeStream(random)];
  const audit = new Audit(double.items, { report, ceiling: (sheet) => plans.ceiling(sheet.split('\n')[1] ?? '') });
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
  const ports = (skew: number) => portsOf(world, skew);
  const skewed = () => ports(random.below(2 * skewSeconds + 1) - skewSeconds);
  const clients = new Clients({ random, weather, histories, plans, report, trace });
  // Two clients are served by one warm worker: its clock, and the claims that it has seen settled.
  const served = Array.from({ length: servingCount }, skewed);
  const clientActors = actsOfClients.map((acts, index) => {
    const own = served[index % servingCount] ?? skewed();
    return actor(`client ${index}`, acts, () => clients.act((doing) => variant?.client?.(own, doing) ?? own));
  });
  const workerActors = Array.from({ length: workerCount }, (_, index) => {
    const own = variant?.worker?.(skewed()) ?? skewed();
    return actor(`worker ${index}`, actsPerWorker, () => work({ random, stream, report }, own));
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

/** Two days of four cells with one or two places each. */
async function open(lab: Lab, { random, double, plans, ports }: Round): Promise<void> {
  lab.connect(async (call) => double.execute(call));
  for (const date of dates) {
    const plan = Array.from({ length: cellCount }, () => 1 + random.below(2));
    plans.set(date, plan);
    await ports(0).daySheets.create(tenant, { officeId: office.id, pool: 'online', date }, plan);
  }
}

/** No faults any more, the clock far ahead: the sweeper does what is left to do. */
async function rest(lab: Lab, { double, scheduler, ports }: Round): Promise<void> {
  lab.connect(async (call) => double.execute(call));
  scheduler.tick += 1000;
  const sweep = sweepOfficeDay(ports(0));
  for (const date of dates) await sweep(tenant, { officeId: office.id, date });
}

/** I3 on the table at rest, I4 on every history. */
function judge({ audit, histories, violations }: Round): void {
  audit.atRest(dates.map((date) => `T#${tenant}#S#${office.id}#online\n${date}`));
  for (const [id, history] of histories.closed((known) => audit.stateOf(known))) {
    if (isLinearizable(appointmentModel, history)) continue;
    const told = history.map(
      ({ input, output, call, end }) => `${call}-${end} ${JSON.stringify(input)} ${output ?? '?'}`,
    );
    violations.push(`I4 history not linearizable: ${id}\n  ${told.join('\n  ')}`);
  }
}
