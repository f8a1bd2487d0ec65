import { StoreUnavailable } from '../../../functions/ports/outage.ts';
import { bookForCitizen } from '../../../functions/use-cases/people/book-for-citizen.ts';
import { cancelForCitizen } from '../../../functions/use-cases/people/cancel-for-citizen.ts';
import { moveForCitizen } from '../../../functions/use-cases/people/move-for-citizen.ts';
import type { ErrorCode } from '../../../shared/contracts/problem.ts';
import type { AppointmentReference } from '../../../shared/domain/ids.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import type { Result } from '../../../shared/result.ts';
import { staffCaller } from '../../support/staff.ts';
import type { Output } from '../appointment-model.ts';
import { Clients, type ClientsDeps } from '../clients.ts';
import type { Plans } from '../plans.ts';
import { office } from '../town.ts';
import type { Doing } from '../variants/variant.ts';
import type { CounterPorts } from './counter-ports.ts';
import { type CallerMove, type CallerWish, callerMove, callerWish } from './counter-wishes.ts';

export type CounterDoing = Doing | 'counter';
export type CounterPortsFor = (doing: CounterDoing) => CounterPorts;

export type CounterDeps = ClientsDeps & { readonly staffPlans: Plans };

/** What may be answered at the counter; a move or a cancellation of what never came to be finds nothing. */
const answers = new Set<Output>([
  ...(['ok', 'slot_taken', 'not_bookable', 'hold_expired', 'not_found', 'appointment_gone'] as const),
  ...(['idempotency_key_reused', 'outcome_unknown'] as const),
]);

/** What staff do for callers, between everything that goes on in any other round. */
export class CounterClients {
  readonly #deps: CounterDeps;
  readonly #others: Clients;
  readonly #wishes: CallerWish[] = [];
  readonly #moves: CallerMove[] = [];
  readonly #known: AppointmentReference[] = [];
  #keys = 0;

  constructor(deps: CounterDeps) {
    this.#deps = deps;
    this.#others = new Clients(deps);
  }

  async act(ports: CounterPortsFor): Promise<void> {
    const roll = this.#deps.random.next();
    const known = this.#known[this.#deps.random.below(this.#known.length)];
    if (roll < 0.4) return this.#book(ports('counter'));
    if (known === undefined || roll >= 0.6) return this.#others.act(ports);
    return roll < 0.52 ? this.#move(ports('counter'), known) : this.#cancel(ports('counter'), known);
  }

  /** Both steps are one request here: answered `ok`, the hold has come to be and is confirmed. */
  async #book(ports: CounterPorts): Promise<void> {
    const { histories } = this.#deps;
    const { key, input, id, hash } = this.#wish();
    const hold = histories.begin(id, { kind: 'hold', hash });
    const confirm = histories.begin(id, { kind: 'confirm' });
    const told = await this.#told(`book ${key} ${input.date} ${input.time} ${input.share}`, () =>
      bookForCitizen(ports)(input, staffCaller({ idempotencyKey: key })),
    );
    histories.end(told === 'ok' ? [hold, confirm] : [hold], told);
  }

  /** A new wish, or an earlier one again; insisting on it or not is no other wish. */
  #wish(): CallerWish {
    const { random, weather, staffPlans } = this.#deps;
    const earlier = this.#wishes[random.below(this.#wishes.length)];
    if (earlier && random.roll(weather.again)) return earlier;
    this.#keys += 1;
    const wish = callerWish(random, `counter-${this.#keys}`, random.roll(0.15));
    if (wish.input.overbook) staffPlans.overbook(wish.input.date, wish.cells);
    this.#wishes.push(wish);
    this.#known.push(wish.reference);
    return wish;
  }

  async #move(ports: CounterPorts, from: AppointmentReference): Promise<void> {
    const { random, histories, weather } = this.#deps;
    const earlier = this.#moves[random.below(this.#moves.length)];
    this.#keys += 1;
    const move = earlier && random.roll(weather.again) ? earlier : callerMove(random, from, `counter-${this.#keys}`);
    const { input, key } = move;
    const leave = histories.begin(parseReference(input.reference).id, { kind: 'leave', to: move.reference });
    const arrive = histories.begin(move.id, { kind: 'arrive', hash: move.hash });
    this.#moves.push(move);
    const told = await this.#told(`move ${input.reference.slice(-16)} to ${input.date} ${input.time} (${key})`, () =>
      moveForCitizen(ports)(input, staffCaller({ idempotencyKey: key })),
    );
    histories.end([leave, arrive], told);
    if (told === 'ok') this.#known.push(move.reference);
  }

  async #cancel(ports: CounterPorts, reference: AppointmentReference): Promise<void> {
    const entry = this.#deps.histories.begin(parseReference(reference).id, { kind: 'cancel' });
    const input = { officeId: office.id, reference, reason: 'asked-for' } as const;
    const told = await this.#told(`cancel ${reference.slice(-16)}`, () =>
      cancelForCitizen(ports)(input, staffCaller()),
    );
    this.#deps.histories.end([entry], told);
  }

  async #told(what: string, ask: () => Promise<Result<unknown, ErrorCode>>): Promise<Output> {
    const { histories, trace, report } = this.#deps;
    histories.count();
    trace?.(`? ${what}`);
    let told: Output = 'outcome_unknown';
    try {
      const result = await ask();
      told = result.ok ? 'ok' : result.code;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) report(`exception: ${error}`);
    }
    trace?.(`! ${what}: ${told}`);
    if (!answers.has(told)) report(`${what} was told ${told}`);
    return told;
  }
}
