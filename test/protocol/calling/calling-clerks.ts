import type { StaffCaller } from '../../../functions/ports/caller.ts';
import { StoreUnavailable } from '../../../functions/ports/outage.ts';
import { addWalkIn } from '../../../functions/use-cases/board/add-walk-in.ts';
import { callAgain } from '../../../functions/use-cases/board/call-again.ts';
import { callNext } from '../../../functions/use-cases/board/call-next.ts';
import { callTicket } from '../../../functions/use-cases/board/call-ticket.ts';
import { checkIn } from '../../../functions/use-cases/board/check-in.ts';
import { finishTicket } from '../../../functions/use-cases/board/finish-ticket.ts';
import { forwardTicket } from '../../../functions/use-cases/board/forward-ticket.ts';
import { leaveQueue } from '../../../functions/use-cases/board/leave-queue.ts';
import { markTicket } from '../../../functions/use-cases/board/mark-ticket.ts';
import { noShow } from '../../../functions/use-cases/board/no-show.ts';
import { parkTicket } from '../../../functions/use-cases/board/park-ticket.ts';
import { resumeTicket } from '../../../functions/use-cases/board/resume-ticket.ts';
import { startService } from '../../../functions/use-cases/board/start-service.ts';
import { undoLast } from '../../../functions/use-cases/board/undo-last.ts';
import type { ErrorCode } from '../../../shared/contracts/problem.ts';
import type { TicketView } from '../../../shared/contracts/staff/board.ts';
import type { OfficeId } from '../../../shared/domain/ids.ts';
import type { StaffMember } from '../../../shared/domain/staff.ts';
import { actionsIn, type Ticket, type TicketAction, type TicketId } from '../../../shared/domain/ticket.ts';
import type { Result } from '../../../shared/result.ts';
import { tenant } from '../../support/make.ts';
import { staffCaller } from '../../support/staff.ts';
import type { Random } from '../random.ts';
import type { CallingJudge } from './calling-judge.ts';
import type { BoardPorts } from './calling-ports.ts';
import { days, offices, visits } from './calling-town.ts';

type Answer = Promise<Result<TicketView, ErrorCode>>;
/** A ticket as a board or an answer showed it. */
export type Shown = Pick<Ticket, 'officeId' | 'id' | 'version' | 'state'>;
type Wish = { readonly name: string; readonly officeId: OfficeId; readonly send: (ports: BoardPorts) => Answer };

export type ClerkDeps = {
  readonly random: Random;
  readonly judge: CallingJudge;
  readonly report: (violation: string) => void;
  readonly trace: ((line: string) => void) | undefined;
  readonly staff: StaffMember;
  readonly counter: number;
  /** What all boards have shown so far, stale or not. */
  readonly shown: Shown[];
  /** Counts answers. */
  readonly answered: Map<string, number>;
};

const never = new Set<string>(['not_expected_here', 'idempotency_key_reused', 'no_desk', 'internal_error']);

/** What a clerk does in a round, through the use cases, each time something else. */
export class Clerk {
  readonly #deps: ClerkDeps;
  #keys = 0;
  #repeated: Wish | undefined;

  constructor(deps: ClerkDeps) {
    this.#deps = deps;
  }

  /** The next thing to do; sometimes the last one again, as after an answer that never came. */
  async act(ports: BoardPorts): Promise<void> {
    const { random } = this.#deps;
    if (random.roll(0.4)) await this.#look(ports);
    const wish = this.#repeated && random.roll(0.15) ? this.#repeated : this.#wish();
    this.#repeated = wish;
    await this.#send(ports, wish);
  }

  async #look({ queue }: BoardPorts): Promise<void> {
    const { random, shown, report } = this.#deps;
    try {
      shown.push(...(await queue.read(tenant, random.pick(days))));
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) report(`exception: ${error}`);
    }
  }

  #wish(): Wish {
    const { random, shown } = this.#deps;
    const officeId = random.roll(0.8) ? offices[0] : offices[1];
    const roll = random.next();
    if (roll < 0.3) return this.#callNext(officeId);
    if (roll < 0.36) return this.#addWalkIn(officeId);
    // Mostly what was shown last, sometimes what is old by now.
    const latest = new Map(shown.map((ticket) => [`${ticket.officeId} ${ticket.id}`, ticket]));
    const tickets = random.roll(0.8) ? [...latest.values()] : shown;
    const ticket = tickets[random.below(tickets.length)];
    return ticket ? this.#actOn(ticket) : this.#callNext(officeId);
  }

  #caller(officeId: OfficeId, key?: string): StaffCaller {
    const { staff, counter } = this.#deps;
    return staffCaller({ staff, desk: { officeId, counter }, ...(key !== undefined && { idempotencyKey: key }) });
  }

  #callNext(officeId: OfficeId): Wish {
    const key = this.#newKey();
    return {
      name: `next ${key}`,
      officeId,
      send: (ports) => callNext(ports)({ officeId }, this.#caller(officeId, key)),
    };
  }

  #addWalkIn(officeId: OfficeId): Wish {
    const key = this.#newKey();
    const services = this.#deps.random.pick([visits[0] ?? [], visits[1] ?? []]);
    const send = (ports: BoardPorts) => addWalkIn(ports)({ officeId, services }, this.#caller(officeId, key));
    return { name: `walk-in ${key}`, officeId, send };
  }

  #actOn({ officeId, id, version, state }: Shown): Wish {
    const { random } = this.#deps;
    const names = actionsIn(state);
    const action = names[random.below(names.length)];
    const act = random.roll(0.2) || action === undefined ? 'undo' : action;
    const name = random.roll(0.07) ? 'mark' : act;
    const send = (ports: BoardPorts) => acts[name](ports)({ officeId, ticketId: id, version }, this.#caller(officeId));
    return { name: `${name} ${id.slice(0, 4)} ${version}`, officeId, send };
  }

  async #send(ports: BoardPorts, { name, officeId, send }: Wish): Promise<void> {
    const { judge, trace, report, answered, staff } = this.#deps;
    const before = judge.waiting();
    trace?.(`? ${staff.name} ${name}`);
    const told = await send(ports).catch((error: unknown): Result<TicketView, ErrorCode> => {
      if (!(error instanceof StoreUnavailable)) report(`exception: ${error}`);
      return { ok: false, code: 'outcome_unknown' };
    });
    const code = told.ok ? 'ok' : told.code;
    trace?.(`! ${staff.name} ${name}: ${told.ok ? `${told.value.id.slice(0, 4)} ${told.value.version}` : told.code}`);
    answered.set(code, (answered.get(code) ?? 0) + 1);
    if (never.has(code)) report(`${name} was told ${code}`);
    if (code === 'nobody_waiting') this.#checkNobody(officeId, before);
    if (told.ok) this.#checkTold(name, { ...told.value, officeId });
  }

  #checkTold(name: string, ticket: TicketView & { readonly officeId: OfficeId }): void {
    const { judge, report, shown, staff, counter } = this.#deps;
    shown.push(ticket);
    const wish = name.startsWith('next') ? 'next' : name;
    const isBefore = ticket.state === 'called' && ticket.counter === counter;
    if (wish === 'next' && !isBefore) report(`5 ${name} was told of ${ticket.id}, who is not called there`);
    // Who is here already is shown as they are by now, whoever brought that about.
    const isOwn = !name.startsWith('check-in') && (!name.startsWith('walk-in') || ticket.version === 1);
    if (isOwn) judge.tell({ ...ticket, by: staff.id, wish });
  }

  /** Who waited all along, as they were, would have been called. */
  #checkNobody(officeId: OfficeId, before: ReadonlyMap<string, number>): void {
    for (const [name, version] of this.#deps.judge.waiting()) {
      if (name.startsWith(officeId) && before.get(name) === version)
        this.#deps.report(`6 nobody was waiting, but ${name}`);
    }
  }

  #newKey(): string {
    this.#keys += 1;
    return `${this.#deps.staff.name}-${this.#keys}`;
  }
}

type SeenTicket = { readonly officeId: OfficeId; readonly ticketId: TicketId; readonly version: number };
type Act = (ports: BoardPorts) => (seen: SeenTicket, caller: StaffCaller) => Answer;

const acts: Readonly<Record<TicketAction | 'undo' | 'mark', Act>> = {
  'check-in':
    (ports) =>
    ({ officeId, ticketId }, caller) =>
      checkIn({ ...ports, appointments: noAppointments })({ officeId, ticketId }, caller),
  call: callTicket,
  'call-again': callAgain,
  start: startService,
  park: parkTicket,
  resume: resumeTicket,
  forward: (ports) => (seen, caller) => forwardTicket(ports)({ ...seen, services: other }, caller),
  'hand-over': (ports) => (seen, caller) => {
    const toOfficeId = seen.officeId === offices[0] ? offices[1] : offices[0];
    return forwardTicket(ports)({ ...seen, toOfficeId }, caller);
  },
  finish: (ports) => (seen, caller) => finishTicket(ports)({ ...seen, outcome: 'done' }, caller),
  'no-show': noShow,
  leave: leaveQueue,
  undo: undoLast,
  mark: (ports) => (seen, caller) => markTicket(ports)({ ...seen, papersMissing: true }, caller),
};

const [, other = []] = visits;
const noAppointments = { ofDay: async () => [] };
