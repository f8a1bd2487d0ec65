import { StoreUnavailable } from '../../../functions/ports/outage.ts';
import { cancelAppointment } from '../../../functions/use-cases/booking/cancel-appointment.ts';
import { materialiseDay } from '../../../functions/use-cases/day-sheets/materialise-day.ts';
import { acceptOffer } from '../../../functions/use-cases/rebooking/accept-offer.ts';
import { beginRebooking } from '../../../functions/use-cases/rebooking/begin-rebooking.ts';
import { declineOffer } from '../../../functions/use-cases/rebooking/decline-offer.ts';
import type { ErrorCode } from '../../../shared/contracts/problem.ts';
import { isLive } from '../../../shared/domain/appointment.ts';
import type { AppointmentReference } from '../../../shared/domain/ids.ts';
import { parseReference, referenceOf } from '../../../shared/domain/reference.ts';
import type { Result } from '../../../shared/result.ts';
import { lea } from '../../support/make-offer.ts';
import type { Output } from '../appointment-model.ts';
import { Clients, type ClientsDeps } from '../clients.ts';
import type { Entry } from '../histories.ts';
import { cellCount, dates, links, office, officeWith, tenant } from '../town.ts';
import type { Doing } from '../variants/variant.ts';
import type { ClosingPorts } from './closing-ports.ts';

export type ClosingDoing = Doing | 'close' | 'accept' | 'decline';
export type ClosingPortsFor = (doing: ClosingDoing) => ClosingPorts;

type Outcome = Promise<Result<unknown, ErrorCode>>;
type Chosen = { readonly reference: AppointmentReference; readonly alternative: AppointmentReference };

const closedPlan = Array.from({ length: cellCount }, () => 0);
const answers: readonly Output[] = ['ok', 'hold_expired', 'appointment_gone', 'link_invalid', 'outcome_unknown'];

/** What clerks and the citizens of closed days do, between everything that goes on in any other round. */
export class ClosingClients {
  readonly #deps: ClientsDeps;
  readonly #others: Clients;
  readonly #stranded = new Set<AppointmentReference>();
  readonly #chosen: Chosen[] = [];

  constructor(deps: ClientsDeps) {
    this.#deps = deps;
    this.#others = new Clients(deps);
  }

  get stranded(): readonly AppointmentReference[] {
    return [...this.#stranded];
  }

  async act(ports: ClosingPortsFor): Promise<void> {
    const roll = this.#deps.random.next();
    const reference = this.#someone();
    if (roll < 0.1) return this.#unlessUnavailable(() => this.close(ports('close')));
    if (reference === undefined || roll >= 0.58) return this.#others.act(ports);
    if (roll < 0.43) return this.#unlessUnavailable(() => this.#choose(ports('accept'), reference));
    if (roll < 0.49) return this.#again(ports('accept'));
    if (roll < 0.52) return this.#cancelNew(ports('cancel'));
    return this.#decline(ports('decline'), { reference, stillNeeded: roll < 0.55 });
  }

  #someone(): AppointmentReference | undefined {
    const { stranded } = this;
    return stranded[this.#deps.random.below(stranded.length)];
  }

  /** As in any other round. */
  actAsUsual(ports: ClosingPortsFor): Promise<void> {
    return this.#others.act(ports);
  }

  /** Takes the places of a day away, and begins to rebook whoever has one. */
  async close(ports: ClosingPorts): Promise<void> {
    const { random, plans, histories, trace } = this.#deps;
    const date = random.pick(dates);
    plans.set(date, closedPlan);
    histories.count();
    trace?.(`close ${date}`);
    await materialiseDay(ports)(tenant, officeWith(date, closedPlan), date);
    const booked = await ports.appointments.ofDay(tenant, { officeId: office.id, date }, { consistent: true });
    for (const { id } of booked.filter(({ state }) => isLive(state))) {
      this.#stranded.add(referenceOf(office.id, date, id));
      // One at a time: the scheduler runs one request of an actor.
      await beginRebooking(ports)(tenant, { officeId: office.id, date, appointments: [id], by: lea });
    }
  }

  /** One of the times that are shown; the page reads them at once, which the scheduler cannot do. */
  async #choose(ports: ClosingPorts, reference: AppointmentReference): Promise<void> {
    const offer = await ports.offers.get(tenant, parseReference(reference), { consistent: true });
    const { alternatives = [] } = offer ?? {};
    const picked = alternatives[this.#deps.random.below(alternatives.length)];
    const shown = picked && (await ports.appointments.get(tenant, picked));
    if (shown?.state !== 'held') return;
    const alternative = referenceOf(shown.officeId, shown.date, shown.id);
    this.#chosen.push({ reference, alternative });
    await this.#accept(ports, { reference, alternative });
  }

  async #again(ports: ClosingPorts): Promise<void> {
    const chosen = this.#chosen[this.#deps.random.below(this.#chosen.length)];
    if (chosen) await this.#accept(ports, chosen);
  }

  async #accept(ports: ClosingPorts, { reference, alternative }: Chosen): Promise<void> {
    const { histories } = this.#deps;
    const leave = histories.begin(parseReference(reference).id, { kind: 'leave', to: alternative });
    const arrive = histories.begin(parseReference(alternative).id, { kind: 'confirm' });
    const told = await this.#told(`accept ${reference.slice(-16)} at ${alternative.slice(-16)}`, () =>
      acceptOffer(ports)({ reference, alternative }, callerOf(reference)),
    );
    // What is told of the place says only of the old appointment that it did not go there, and the other way round.
    this.#end(leave, told === 'hold_expired' ? 'slot_taken' : told);
    this.#end(arrive, told === 'appointment_gone' ? 'not_bookable' : told);
  }

  async #decline(
    ports: ClosingPorts,
    { reference, stillNeeded }: { readonly reference: AppointmentReference; readonly stillNeeded: boolean },
  ): Promise<void> {
    const asked = stillNeeded
      ? undefined
      : this.#deps.histories.begin(parseReference(reference).id, { kind: 'cancel' });
    const told = await this.#told(`decline ${reference.slice(-16)} ${stillNeeded}`, () =>
      declineOffer(ports)({ reference, stillNeeded }, callerOf(reference)),
    );
    if (asked) this.#end(asked, told);
  }

  /** Somebody who has taken another time does not need it after all. */
  async #cancelNew(ports: ClosingPorts): Promise<void> {
    const chosen = this.#chosen[this.#deps.random.below(this.#chosen.length)];
    if (chosen === undefined) return;
    const { alternative: reference } = chosen;
    const { id } = parseReference(reference);
    const entry = this.#deps.histories.begin(id, { kind: 'cancel' });
    const caller = { tenant, token: links.token(tenant, id, 'manage'), address: '' };
    const told = await this.#told(`cancel ${id}`, () => cancelAppointment(ports)({ reference }, caller));
    this.#end(entry, told);
  }

  async #told(what: string, ask: () => Outcome): Promise<Output> {
    const { histories, trace, report } = this.#deps;
    histories.count();
    trace?.(`? ${what}`);
    let told: Output = 'outcome_unknown';
    await this.#unlessUnavailable(async () => {
      const result = await ask();
      told = result.ok ? 'ok' : result.code;
    });
    trace?.(`! ${what}: ${told}`);
    if (!answers.includes(told)) report(`${what} was told ${told}`);
    return told;
  }

  /** Nothing is said about somebody without an offer or appointment. */
  #end(entry: Entry, told: Output): void {
    this.#deps.histories.end([entry], told === 'link_invalid' ? 'outcome_unknown' : told);
  }

  async #unlessUnavailable(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) this.#deps.report(`exception: ${error}`);
    }
  }
}

function callerOf(reference: AppointmentReference) {
  return { tenant, token: links.token(tenant, parseReference(reference).id, 'offer'), address: '' };
}
