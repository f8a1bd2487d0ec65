import type { Tickets } from '../../../functions/ports/board.ts';
import { DynamoDouble } from '../../../infra/dynamodb-double/dynamo-double.ts';
import { tenant } from '../../support/make.ts';
import { type Random, seeded } from '../random.ts';
import type { Lab } from '../round.ts';
import { type Actor, type Execute, Scheduler } from '../scheduler.ts';
import { fair, usual, type Weather } from '../weather.ts';
import { Clerk, type Shown } from './calling-clerks.ts';
import { CallingJudge } from './calling-judge.ts';
import { type BoardPorts, boardPorts } from './calling-ports.ts';
import { clerks, people } from './calling-town.ts';

/** The board, broken on purpose: other ports, or requests changed on their way to the table. */
export type CallingVariant = {
  readonly name: string;
  readonly what: string;
  /** Within how many rounds, from seed 1, the campaign must notice. */
  readonly rounds: number;
  /** Weather in which the mistake matters more often than usual. */
  readonly weather?: Partial<Weather>;
  readonly ports?: (ports: BoardPorts) => BoardPorts;
  readonly execute?: Execute;
};

export type CallingReport = {
  /** What was wrong, in the order in which it was noticed; empty for a good round. */
  readonly violations: readonly string[];
  readonly requests: number;
  readonly faults: number;
  /** How often each answer was given. */
  readonly answered: ReadonlyMap<string, number>;
};

export type CallingOptions = {
  readonly seed: number;
  readonly variant?: CallingVariant | undefined;
  readonly trace?: ((line: string) => void) | undefined;
};

const actsPerClerk = 7;
const actsOfStream = 4;
const skewSeconds = 20;

/** Plays one round: four clerks at a counter each, and the stream that makes and withdraws tickets. */
export async function playCalling(lab: Lab, { seed, variant, trace }: CallingOptions): Promise<CallingReport> {
  const random = seeded(seed);
  const weather: Weather = { ...usual, ...variant?.weather, ...(random.roll(0.1) && fair) };
  const double = new DynamoDouble();
  const execute: Execute = variant?.execute ?? ((target, call, how) => target.execute(call, how));
  const scheduler = new Scheduler({ random, weather, double, execute, trace });
  const violations: string[] = [];
  const report = (violation: string) => {
    violations.push(violation);
    trace?.(`!!! ${violation}`);
  };
  const judge = new CallingJudge(report);
  double.items.onWrite = (writes) => judge.judge(writes);
  const world = { client: lab.client, sleep: scheduler.sleep, random: () => random.next(), tick: () => scheduler.tick };
  const process = () => boardPorts(world, random.below(2 * skewSeconds + 1) - skewSeconds);
  const ports = () => variant?.ports?.(process()) ?? process();
  const [answered, shown] = [new Map<string, number>(), [...people] as Shown[]];

  lab.connect(async (call) => double.execute(call));
  for (const person of people) await process().tickets.create(tenant, person);
  lab.connect(scheduler.respond);
  const clerkActors = clerks.map((staff, index) => {
    const clerk = new Clerk({ random, judge, report, trace, staff, counter: index + 1, shown, answered });
    return actor(
      staff.name,
      actsPerClerk,
      inProcess({ random, ports }, (own) => clerk.act(own)),
    );
  });
  const stream = actor('stream', actsOfStream, () => followSomebody(random, ports().tickets));
  await scheduler.run([...clerkActors, stream]);
  return { violations, requests: scheduler.requests, faults: scheduler.faults, answered };
}

/** Requests of a clerk are served by one process after the other: a new one where the last has crashed, and at times. */
function inProcess(
  { random, ports }: { readonly random: Random; readonly ports: () => BoardPorts },
  act: (ports: BoardPorts) => Promise<void>,
): () => Promise<void> {
  let own = ports();
  let isServing = false;
  return async () => {
    if (isServing || random.roll(0.3)) own = ports();
    isServing = true;
    await act(own);
    isServing = false;
  };
}

/** A record of the change stream, late, early or told twice: somebody is expected, or no longer. */
async function followSomebody(random: Random, tickets: Pick<Tickets, 'create' | 'withdraw'>): Promise<void> {
  const expected = people.filter(({ state }) => state === 'expected');
  const person = expected[random.below(expected.length)];
  if (person === undefined) return;
  if (random.roll(0.5)) await tickets.create(tenant, person);
  else await tickets.withdraw(tenant, person);
}

function actor(name: string, acts: number, act: () => Promise<void>): Actor {
  let left = acts;
  const next = () => {
    left -= 1;
    return left < 0 ? undefined : act;
  };
  return { name, next, waiting: undefined };
}
