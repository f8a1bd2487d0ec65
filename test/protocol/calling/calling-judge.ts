import { toTicket } from '../../../functions/store/ticket-row.ts';
import { fromWire } from '../../../functions/store/wire.ts';
import type { WireItem } from '../../../infra/dynamodb-double/attribute.ts';
import type { Written } from '../../../infra/dynamodb-double/items.ts';
import type { OfficeId, StaffId } from '../../../shared/domain/ids.ts';
import {
  allows,
  Progress,
  type Ticket,
  TicketAction,
  type TicketId,
  ticketActions,
} from '../../../shared/domain/ticket.ts';

type Where = { readonly officeId: OfficeId; readonly id: TicketId };
/** A ticket as somebody was told it is after what they did. */
export type Told = Where & { readonly version: number; readonly by: StaffId; readonly wish: string };

type Wish = Pick<Told, 'by' | 'wish'>;
type Versions = { readonly versions: Ticket[]; withdrawn: boolean };

const ends = new Set<Ticket['state']>(['called', 'serving']);

/**
 * Judges every write of a ticket, and what clerks are told.
 *
 * 1. Each write is the next version, and a step of the table of actions, or the exact way back of the last one.
 * 2. Nobody is at two counters: who is called or served stays at the counter, or is begun to be served at another.
 * 3. One call, one person: no two people stand called by the same wish.
 * 4. Nobody is lost: who is sent to another office waits there in the same moment, who is here is never withdrawn.
 * 5. What was told has happened, and was told for one wish only.
 */
export class CallingJudge {
  readonly #report: (violation: string) => void;
  readonly #tickets = new Map<string, Versions>();
  readonly #told = new Map<string, Wish>();

  constructor(report: (violation: string) => void) {
    this.#report = report;
  }

  judge(writes: readonly Written[]): void {
    const changed = writes.filter(({ key }) => key.split('#')[2] === 'Q');
    const after = changed.map(({ item }) => ticketIn(item));
    for (const [index, { key, old, item }] of changed.entries()) {
      this.#judgeOne(key, ticketIn(old), after[index]);
      if (item !== undefined && after[index] === undefined) this.#judgeWithdrawal(key, ticketIn(old));
    }
    for (const ticket of after) if (ticket?.state === 'called') this.#judgeCall(ticket);
    for (const [index, { old }] of changed.entries()) {
      const [before, left] = [ticketIn(old), after[index]];
      if (before && before.state !== 'left' && left) this.#judgeHandOver(left, after);
    }
  }

  /** Somebody is told that a ticket is in this version by what they wished. */
  tell({ officeId, id, version, by, wish }: Told): void {
    const stored = this.#tickets.get(nameOf({ officeId, id }))?.versions.find((known) => known.version === version);
    if (stored === undefined) this.#report(`5 ${wish} was told version ${version} of ${id}, which never was`);
    const name = `${officeId} ${id} ${version}`;
    const before = this.#told.get(name);
    if (before && isRival(before, { by, wish })) {
      this.#report(`5 ${name} was told for ${before.wish} of ${before.by} and ${wish} of ${by}`);
    }
    this.#told.set(name, { by, wish });
  }

  /** Whether a ticket waited from one tick to another: as it is now, since before then. */
  waiting(): ReadonlyMap<string, number> {
    const latest = [...this.#tickets].map(([name, { versions }]) => [name, versions.at(-1)] as const);
    return new Map(latest.flatMap(([name, ticket]) => (ticket?.state === 'waiting' ? [[name, ticket.version]] : [])));
  }

  #judgeOne(key: string, old: Ticket | undefined, next: Ticket | undefined): void {
    if (next === undefined) return;
    const known = this.#tickets.get(nameOf(next)) ?? { versions: [], withdrawn: false };
    this.#tickets.set(nameOf(next), known);
    if (known.withdrawn) this.#report(`4 ${key} came back after it was withdrawn`);
    if (old === undefined) {
      if (next.version !== 1) this.#report(`1 ${key} begins with version ${next.version}`);
    } else if (next.version !== old.version + 1) {
      this.#report(`1 ${key} goes from version ${old.version} to ${next.version}`);
    } else {
      this.#judgeStep(old, next, known.versions.at(-2));
    }
    known.versions.push(next);
  }

  #judgeStep(old: Ticket, next: Ticket, before: Ticket | undefined): void {
    const isStep = old.state === next.state ? isQuiet(old, next) : false;
    const action = TicketAction.options.find((one) => isActed(one, old, next));
    const isUndone = old.last !== undefined && next.last === undefined && isFormer(old, next, this.#versionsOf(old));
    if (!isStep && action === undefined && !isUndone) {
      this.#report(`1 ${old.id} goes from ${old.state} to ${next.state} (after ${before?.state}), which is no step`);
    }
    const isAtOther = ends.has(old.state) && ends.has(next.state) && old.counter !== next.counter;
    if (isAtOther && action !== 'start' && !isUndone) {
      this.#report(`2 ${old.id} is at counter ${old.counter} and called to ${next.counter}`);
    }
  }

  #versionsOf(ticket: Ticket): readonly Ticket[] {
    return this.#tickets.get(nameOf(ticket))?.versions ?? [];
  }

  #judgeWithdrawal(key: string, old: Ticket | undefined): void {
    if (old && old.state !== 'expected') this.#report(`4 ${key} was withdrawn in ${old.state}`);
    const known = old && this.#tickets.get(nameOf(old));
    if (known) known.withdrawn = true;
  }

  #judgeHandOver({ id, state, forwardedTo, last }: Ticket, together: readonly (Ticket | undefined)[]): void {
    if (state !== 'left' || forwardedTo === undefined || last !== undefined) return;
    const arrival = together.find((other) => other?.officeId === forwardedTo && other.state === 'waiting');
    if (arrival === undefined) this.#report(`4 ${id} left for ${forwardedTo} and is not there`);
  }

  #judgeCall({ id, nonce, counter }: Ticket): void {
    for (const { versions } of this.#tickets.values()) {
      const other = versions.at(-1);
      if (other === undefined || other.id === id || other.nonce !== nonce || other.state !== 'called') continue;
      this.#report(`3 ${id} and ${other.id} are called by one wish to ${counter} and ${other.counter}`);
    }
  }
}

const isCall = (wish: string) => wish === 'next' || wish.startsWith('call ');

/**
 * Two wishes that cannot both have made one version. Whoever finds their own call fulfilled is told of it as it is by
 * then, which may be the version of somebody's mark.
 */
function isRival(one: Wish, other: Wish): boolean {
  if (isCall(one.wish) !== isCall(other.wish)) return false;
  return one.by !== other.by || (one.wish !== other.wish && !isCall(one.wish));
}

function nameOf({ officeId, id }: Where): string {
  return `${officeId} ${id}`;
}

function ticketIn(item: WireItem | undefined): Ticket | undefined {
  // Through JSON, as the stream tells of it.
  return item && toTicket(fromWire(JSON.parse(JSON.stringify(item))));
}

/** Only marks were set. */
function isQuiet(old: Ticket, next: Ticket): boolean {
  return Progress.keyof().options.every((name) => isSame(old[name], next[name])) && isSame(old.last, next.last);
}

/** Whether the table allows this action here, and `next` says that it was this one. */
function isActed(action: TicketAction, old: Ticket, next: Ticket): boolean {
  if (!allows(action, old.state) || ticketActions[action].to !== next.state) return false;
  if (action === 'call-again') return isSameAct(old, next);
  if (action === 'hand-over') return next.last === undefined && next.forwardedTo !== undefined;
  return next.last?.action === action;
}

/** Whether `next` is as the ticket was before its last action; marks and repeated calls may have come since. */
function isFormer(old: Ticket, next: Ticket, versions: readonly Ticket[]): boolean {
  const action = versions.findLastIndex((ticket) => !isSameAct(ticket, old));
  const former = versions[action];
  return former !== undefined && Progress.keyof().options.every((name) => isSame(former[name], next[name]));
}

/** A repeated call adds its time to what taking back the call restores; the act is the same. */
function isSameAct({ last: one }: Ticket, { last: other }: Ticket): boolean {
  return one?.action === other?.action && one?.at === other?.at;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
