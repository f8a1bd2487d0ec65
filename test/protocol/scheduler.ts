import type { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { type Call, errorReply, type Reply } from '../../infra/dynamodb-double/wire-requests.ts';
import type { Random } from './random.ts';
import { describeCall, describeReply } from './trace.ts';
import type { Weather } from './weather.ts';

/** What goes on by itself: a citizen's browser with the request that serves it, or the sweeper. */
export type Actor = {
  readonly name: string;
  /** Starts the next thing to do; undefined when everything is done. */
  readonly next: () => (() => Promise<void>) | undefined;
  waiting: Waiting | undefined;
};

/** What an actor waits for; a new piece of work where there is nothing. */
type Waiting =
  | { readonly kind: 'reply'; readonly call: Call; answer(reply: Reply): void; breakOff(error: Error): void }
  | { readonly kind: 'sleep'; wake(): void };

export type Execute = (double: DynamoDouble, call: Call, options: { readonly stale: boolean }) => Reply;

export type SchedulerDeps = {
  readonly random: Random;
  readonly weather: Weather;
  readonly double: DynamoDouble;
  readonly execute: Execute;
  readonly trace: ((line: string) => void) | undefined;
};

const reads = new Set<Call['operation']>(['GetItem', 'Query']);

/**
 * Lets several actors run interleaved at their requests, in an order and with faults that only the seed decides. One
 * actor runs at a time, from an answer to its next request; the scheduler waits for that, so no timing of the machine
 * takes part.
 */
export class Scheduler {
  readonly #deps: SchedulerDeps;
  readonly #late: Call[] = [];
  #running: Actor | undefined;
  #parked: () => void = () => undefined;
  /** Seconds that passed; also the order of events in histories. */
  tick = 0;
  requests = 0;
  faults = 0;

  constructor(deps: SchedulerDeps) {
    this.#deps = deps;
  }

  /** The connection of the SDK client: parks the actor that runs until it is its turn again. */
  readonly respond = (call: Call): Promise<Reply> =>
    new Promise((answer, breakOff) => this.#park({ kind: 'reply', call, answer, breakOff }));

  readonly sleep = (): Promise<void> => new Promise((wake) => this.#park({ kind: 'sleep', wake }));

  /** Runs until every actor is done and nothing sent is still on its way. */
  async run(actors: readonly Actor[]): Promise<void> {
    const { random, weather } = this.#deps;
    const active = [...actors];
    while (active.length + this.#late.length > 0) {
      this.tick += random.roll(0.03) ? 25 : 1;
      const arrivals = this.#late.length * (active.length > 0 ? weather.arrival : 1);
      const index = Math.floor(random.next() * (active.length + arrivals));
      const actor = active[index];
      if (actor === undefined) this.#arrive();
      else if (await this.#turn(actor)) active.splice(index, 1);
    }
  }

  /** One turn of an actor; true when it has nothing left to do. */
  async #turn(actor: Actor): Promise<boolean> {
    const { waiting } = actor;
    actor.waiting = undefined;
    if (waiting === undefined) {
      const work = actor.next();
      if (work === undefined) return true;
      await this.#resume(actor, () => void work().finally(() => this.#parked()));
    } else if (waiting.kind === 'sleep') await this.#resume(actor, waiting.wake);
    else await this.#reply(actor, waiting);
    return false;
  }

  async #reply(actor: Actor, { call, answer, breakOff }: Extract<Waiting, { kind: 'reply' }>): Promise<void> {
    const outcome = this.#outcomeOf(call);
    this.#deps.trace?.(`${this.tick} ${actor.name}: ${describeCall(call)} -> ${describeReply(outcome)}`);
    if (outcome === 'crashed') return;
    if (typeof outcome === 'object') await this.#resume(actor, () => answer(outcome));
    else await this.#resume(actor, () => breakOff(new Error(`connection lost (${outcome})`)));
  }

  /** What becomes of a request: a fault, or the double's answer. A crashed actor goes on with its next piece of work. */
  #outcomeOf(call: Call): Reply | 'lost' | 'late' | 'crashed' {
    const { random, weather, execute, double } = this.#deps;
    const isWrite = !reads.has(call.operation);
    if (random.roll(weather.crash)) {
      if (isWrite && random.roll(0.2)) this.#late.push(call);
      return this.#fault('crashed');
    }
    if (random.roll(weather.throttle)) return this.#fault(throttled(random));
    if (isWrite && random.roll(weather.conflict)) return this.#fault(this.#inConflict(call));
    if (isWrite && random.roll(weather.late)) {
      this.#late.push(call);
      return this.#fault('late');
    }
    this.requests += 1;
    const reply = execute(double, call, { stale: random.roll(weather.stale) });
    return random.roll(weather.lost) ? this.#fault('lost') : reply;
  }

  #inConflict(call: Call): Reply {
    const { random, double } = this.#deps;
    if (call.operation !== 'TransactWriteItems') return errorReply('TransactionConflictException');
    return double.conflict(call.input, random.below(call.input.TransactItems.length));
  }

  #fault<Outcome>(outcome: Outcome): Outcome {
    this.faults += 1;
    return outcome;
  }

  #arrive(): void {
    const { random, execute, double, trace } = this.#deps;
    const [call] = this.#late.splice(random.below(this.#late.length), 1);
    if (call === undefined) return;
    this.requests += 1;
    const reply = execute(double, call, { stale: false });
    trace?.(`${this.tick} late: ${describeCall(call)} -> ${describeReply(reply)}`);
  }

  async #resume(actor: Actor, go: () => void): Promise<void> {
    this.#running = actor;
    await new Promise<void>((parked) => {
      this.#parked = parked;
      go();
    });
    this.#running = undefined;
  }

  #park(waiting: Waiting): void {
    if (this.#running === undefined) throw new Error('A request came from outside of any turn');
    this.#running.waiting = waiting;
    this.#parked();
  }
}

function throttled(random: Random): Reply {
  return errorReply(
    random.pick(['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded']),
  );
}
