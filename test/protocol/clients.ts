import { StoreUnavailable } from '../../functions/ports/outage.ts';
import { cancelAppointment } from '../../functions/use-cases/booking/cancel-appointment.ts';
import { confirmAppointment } from '../../functions/use-cases/booking/confirm-appointment.ts';
import { holdAppointment } from '../../functions/use-cases/booking/hold-appointment.ts';
import { insist } from '../../functions/use-cases/booking/insist.ts';
import { moveAppointment } from '../../functions/use-cases/booking/move-appointment.ts';
import { releaseHold } from '../../functions/use-cases/booking/release-hold.ts';
import { materialiseDay } from '../../functions/use-cases/day-sheets/materialise-day.ts';
import type { ErrorCode } from '../../shared/contracts/problem.ts';
import type { Person } from '../../shared/domain/appointment.ts';
import { Language } from '../../shared/domain/language.ts';
import { parseReference, referenceOf } from '../../shared/domain/reference.ts';
import { secondsOf } from '../../shared/domain/seconds.ts';
import type { Result } from '../../shared/result.ts';
import type { Output } from './appointment-model.ts';
import type { Entry, Histories } from './histories.ts';
import type { Plans } from './plans.ts';
import type { Ports } from './ports.ts';
import type { Random } from './random.ts';
import { dates, holdSeconds, links, office, officeWith, tenant } from './town.ts';
import type { Doing } from './variants/variant.ts';
import type { Weather } from './weather.ts';
import { type BookWish, bookWish, cellsOf, type Known, type MoveWish, moveWish } from './wishes.ts';

export type ClientsDeps = {
  readonly random: Random;
  readonly weather: Weather;
  readonly histories: Histories;
  readonly plans: Plans;
  readonly report: (violation: string) => void;
  readonly trace: ((line: string) => void) | undefined;
};

/** The ports for one use case. */
export type PortsFor = (doing: Doing) => Ports;

type Outcome = Promise<Result<unknown, ErrorCode>>;

const mail = 'kim@example.org';
const person: Person = { name: 'Kim', mail, extra: {} };
const language = Language.enum.de;
const impossible = new Set<Output>(['not_found', 'not_bookable', 'too_late_to_change', 'internal_error']);

/** What citizens and staff do in a round, through the use cases, each time somebody else's turn. */
export class Clients {
  readonly #deps: ClientsDeps;
  readonly #booked: BookWish[] = [];
  readonly #known: Known[] = [];
  /** Bodies sent under each key, as far as the key reaches. */
  readonly #bodies = new Map<string, Set<string>>();
  #keys = 0;

  constructor(deps: ClientsDeps) {
    this.#deps = deps;
  }

  /** The next thing a client does. */
  async act(ports: PortsFor): Promise<void> {
    const { random, weather } = this.#deps;
    const roll = random.next();
    const { cancel, move, release, hours } = weather;
    const known = this.#known[random.below(this.#known.length)];
    if (roll < hours) return this.#changeHours(ports);
    if (known === undefined || roll >= hours + cancel + move + release) return this.#book(ports);
    if (roll < hours + cancel) return this.#cancel(ports, known);
    if (roll < hours + cancel + move) return this.#move(ports, known);
    return this.#release(ports, known);
  }

  async #book(ports: PortsFor): Promise<void> {
    const { random, histories } = this.#deps;
    const wish = this.#bookWish();
    const { key, id, date, time, visit, hash } = wish;
    const input = { officeId: office.id, date, time, services: [...visit], language };
    const entry = histories.begin(id, { kind: 'hold', hash });
    this.#send(id, hash);
    const used = wish.overbook ? staffPorts(ports('hold')) : ports('hold');
    const told = await this.#told([entry], `hold ${key} ${date} ${time}`, () =>
      holdAppointment(used)(input, { tenant, idempotencyKey: key, address: '' }),
    );
    this.#checkReuse(id, told);
    if (told !== 'ok' || random.roll(0.12)) return;
    if (random.roll(0.15)) await this.#typeCode(ports, wish);
    else await this.#confirm(ports, wish, { token: links.token(tenant, id, 'confirm') });
  }

  #bookWish(): BookWish {
    const { random, weather, plans } = this.#deps;
    const earlier = this.#booked[random.below(this.#booked.length)];
    if (earlier && random.roll(weather.again)) {
      return random.roll(0.26) ? bookWish(random, earlier.key, { date: earlier.date }) : earlier;
    }
    const wish = bookWish(random, this.#newKey(), { overbook: random.roll(0.05) });
    if (wish.overbook) plans.overbook(wish.date, cellsOf(wish));
    this.#booked.push(wish);
    this.#known.push(wish);
    return wish;
  }

  async #confirm(ports: PortsFor, { id, reference }: Known, by: { token: string; code?: string }): Promise<void> {
    const entry = this.#deps.histories.begin(id, { kind: 'confirm' });
    const input = { reference, ...(by.code !== undefined && { code: by.code }) };
    await this.#told([entry], `confirm ${id.slice(0, 6)}`, () =>
      confirmAppointment(ports('confirm'))(input, { tenant, token: by.token, address: '' }),
    );
  }

  /** Details prolong the hold; then the code of the mail is typed, or another one. */
  async #typeCode(ports: PortsFor, wish: BookWish): Promise<void> {
    const { clock, patience, appointments } = ports('confirm');
    const until = secondsOf(clock.now()) + holdSeconds;
    const confirmHash = links.hash(links.token(tenant, wish.id, 'confirm'));
    const details = { person, until, language, confirmHash };
    const key = parseReference(wish.reference);
    this.#deps.histories.count();
    await insist(patience, () => appointments.setDetails(tenant, key, details));
    const code = this.#deps.random.roll(0.8) ? links.code(tenant, wish.id, mail) : 'wrong';
    await this.#confirm(ports, wish, { token: links.token(tenant, wish.id, 'manage'), code });
  }

  async #cancel(ports: PortsFor, { id, reference }: Known): Promise<void> {
    const entry = this.#deps.histories.begin(id, { kind: 'cancel' });
    await this.#told([entry], `cancel ${id.slice(0, 6)}`, () =>
      cancelAppointment(ports('cancel'))({ reference }, managing(id)),
    );
  }

  async #release(ports: PortsFor, { id, reference }: Known): Promise<void> {
    const entry = this.#deps.histories.begin(id, { kind: 'release' });
    await this.#told([entry], `release ${id.slice(0, 6)}`, () =>
      releaseHold(ports('release'))({ reference }, managing(id)),
    );
  }

  async #move(ports: PortsFor, from: Known): Promise<void> {
    const { histories } = this.#deps;
    const wish = this.#moveWish(from);
    const { key, id, date, time, hash } = wish;
    const leave = histories.begin(from.id, { kind: 'leave', to: referenceOf(office.id, date, id) });
    const arrive = histories.begin(id, { kind: 'arrive', hash });
    this.#send(`${from.id} ${key}`, hash);
    const input = { reference: from.reference, officeId: office.id, date, time };
    const caller = { ...managing(from.id), idempotencyKey: key };
    const told = await this.#told([leave, arrive], `move ${from.id.slice(0, 6)} to ${date} ${time} (${key})`, () =>
      moveAppointment(ports('move'))(input, caller),
    );
    this.#checkReuse(`${from.id} ${key}`, told);
    const isNew = this.#known.every((known) => known.id !== id);
    if (told === 'ok' && isNew) this.#known.push({ id, reference: referenceOf(office.id, date, id), moves: [] });
  }

  /** A new wish, or an earlier one again: the same, or under the same key another time or day. */
  #moveWish(from: Known): MoveWish {
    const { random } = this.#deps;
    const earlier = from.moves[random.below(from.moves.length)];
    if (earlier && random.roll(0.3)) return earlier;
    if (earlier && random.roll(0.1)) return moveWish(random, from, { key: earlier.key });
    const wish = moveWish(random, from, { key: this.#newKey() });
    from.moves.push(wish);
    return wish;
  }

  async #changeHours(ports: PortsFor): Promise<void> {
    const { random, plans, histories, trace } = this.#deps;
    const date = random.pick(dates);
    const plan = plans.changed(date, random);
    plans.set(date, plan);
    histories.count();
    trace?.(`hours ${date} ${plan.join()}`);
    await this.#unlessUnavailable(
      async () => void (await materialiseDay(ports('hours'))(tenant, officeWith(date, plan), date)),
    );
  }

  /** Asks, notes the answer in the histories, and gives it back. */
  async #told(entries: readonly Entry[], what: string, ask: () => Outcome): Promise<Output> {
    const { histories, trace, report } = this.#deps;
    histories.count();
    trace?.(`? ${what}`);
    let told: Output = 'outcome_unknown';
    await this.#unlessUnavailable(async () => {
      const result = await ask();
      told = result.ok ? 'ok' : result.code;
    });
    trace?.(`! ${what}: ${told}`);
    if (impossible.has(told)) report(`${what} was told ${told}`);
    histories.end(entries, told);
    return told;
  }

  async #unlessUnavailable(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) this.#deps.report(`exception: ${error}`);
    }
  }

  #send(scope: string, hash: string): void {
    this.#bodies.set(scope, (this.#bodies.get(scope) ?? new Set()).add(hash));
  }

  /** I5: `idempotency_key_reused` only to somebody who sent another body. */
  #checkReuse(scope: string, told: Output): void {
    if (told !== 'idempotency_key_reused' || (this.#bodies.get(scope)?.size ?? 0) > 1) return;
    this.#deps.report(`I5 reuse of a key was told to its rightful owner (${scope})`);
  }

  #newKey(): string {
    this.#keys += 1;
    return `k${this.#keys}`;
  }
}

function managing(id: Known['id']) {
  return { tenant, token: links.token(tenant, id, 'manage'), address: '' };
}

/** Staff may take places beyond the plan. */
function staffPorts(ports: Ports): Ports {
  const { daySheets } = ports;
  return {
    ...ports,
    daySheets: { ...daySheets, reserve: (who, wanted) => daySheets.reserve(who, { ...wanted, overbook: true }) },
  };
}
