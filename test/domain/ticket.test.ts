import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Visit } from '../../shared/domain/appointment.ts';
import {
  actionsIn,
  allows,
  lastCallOf,
  Progress,
  type Ticket,
  TicketAction,
  TicketOutcome,
  TicketState,
  ticketActions,
} from '../../shared/domain/ticket.ts';
import {
  marked,
  minutesServed,
  type Saying,
  stepped,
  takenBack,
  undoSeconds,
} from '../../shared/domain/ticket-steps.ts';
import { serviceId } from '../support/make.ts';
import { clockTime, makeTicket } from '../support/make-ticket.ts';

const ends = ['done', 'no-show', 'left'] as const;
const at = clockTime('09:15');
const act = { at, nonce: 'n' };

/** Goes through actions, a minute each. */
function through(actions: readonly TicketAction[], ticket = makeTicket()): Ticket {
  return actions.reduce((current, action, index) => {
    const next = stepped(current, action, { at: at + index * 60, nonce: `n${index}` });
    if (next === undefined) throw new Error(`${action} is not allowed in ${current.state}`);
    return next;
  }, ticket);
}

const progressOf = (ticket: Ticket) => Object.fromEntries(Progress.keyof().options.map((name) => [name, ticket[name]]));

describe('the table of actions', () => {
  it('leads from the expected to every state', () => {
    const reached = new Set<TicketState>(['expected']);
    for (let more = true; more; ) {
      const found = [...reached].flatMap((state) => actionsIn(state).map((action) => ticketActions[action].to));
      more = found.some((state) => !reached.has(state));
      for (const state of found) reached.add(state);
    }
    expect([...reached].toSorted()).toEqual([...TicketState.options].toSorted());
  });

  it('leads out of an end only where somebody comes after all', () => {
    expect(ends.flatMap((state) => actionsIn(state).map((action) => [state, action]))).toEqual([
      ['no-show', 'check-in'],
    ]);
  });

  it('begins to serve only who was called', () => {
    expect(TicketState.options.filter((state) => allows('start', state))).toEqual(['called']);
  });
});

describe('an action', () => {
  it('notes times and counter along the way', () => {
    const done = through(['check-in', 'call', 'start', 'finish']);
    expect(done).toMatchObject({
      state: 'done',
      arrivedAt: at,
      calledAt: at + 60,
      startedAt: at + 120,
      endedAt: at + 180,
    });
    expect(done).toMatchObject({ minutes: 1, outcome: 'done', version: 5, nonce: 'n3' });
  });

  it('keeps the first call when the number is called again, and forgets both when the call is taken back', () => {
    const waiting = through(['check-in', 'call', 'park']);
    const again = through(['call', 'call-again', 'call-again'], waiting);
    expect(again).toMatchObject({ state: 'called', calledAt: at, calledAgainAt: at + 120 });
    expect(lastCallOf(again)).toBe(at + 120);
    const back = takenBack(again, { at: at + 180, nonce: 'back' });
    expect(back && progressOf(back)).toEqual(progressOf(waiting));
    const anew = through(['park', 'call'], again);
    expect([anew.calledAt, anew.calledAgainAt]).toEqual([at + 60, undefined]);
  });

  it('takes for arrived who is called without having been checked in', () => {
    expect(through(['call'])).toMatchObject({ state: 'called', arrivedAt: at });
  });

  it('keeps the time of arrival of the parked and their minutes so far, but no counter', () => {
    const parked = through(['check-in', 'call', 'start', 'park', 'resume'], makeTicket({ counter: 4 }));
    expect(parked).toMatchObject({ state: 'waiting', arrivedAt: at, minutes: 1 });
    expect(parked.counter).toBeUndefined();
    const served = through(['call', 'start'], parked);
    expect(minutesServed(served, at + 60 + 600)).toBe(11);
  });

  it('says what the clerk says', () => {
    const visit = [{ serviceId: serviceId('reisepass'), count: 1 }];
    const says = { minutes: 25, outcome: 'partly', visit } as const;
    expect(stepped(through(['check-in', 'call', 'start']), 'finish', { ...act, says })).toMatchObject(says);
  });

  it('is refused where the table does not allow it', () => {
    expect(stepped(makeTicket(), 'start', act)).toBeUndefined();
    expect(stepped(through(['check-in', 'call', 'finish']), 'call', act)).toBeUndefined();
  });
});

describe('taking the last action back', () => {
  const moment = { at: at + 60, nonce: 'u' };

  it('is possible for ten minutes and not a second longer', () => {
    const called = through(['call']);
    expect(takenBack(called, { at: at + undoSeconds, nonce: 'u' })).toMatchObject({ state: 'expected', version: 3 });
    expect(takenBack(called, { at: at + undoSeconds + 1, nonce: 'u' })).toBeUndefined();
  });

  it('is possible once: what came before is settled', () => {
    const undone = takenBack(through(['check-in', 'call']), moment);
    expect(undone).toMatchObject({ state: 'waiting' });
    expect(undone && takenBack(undone, moment)).toBeUndefined();
  });

  it('takes back a call that was repeated, not the repetition', () => {
    expect(takenBack(through(['check-in', 'call', 'call-again']), moment)).toMatchObject({ state: 'waiting' });
  });

  it('is not possible for who waits at another office by now', () => {
    expect(takenBack(through(['check-in', 'hand-over']), moment)).toBeUndefined();
  });

  it('stays possible after marks were set, and leaves them', () => {
    const marks = marked(through(['check-in']), { papersMissing: true }, act);
    expect(takenBack(marks, moment)).toMatchObject({ state: 'expected', papersMissing: true });
  });
});

const otherVisit: Visit = [{ serviceId: serviceId('reisepass'), count: 1 }];
const anySaying = fc.record(
  {
    counter: fc.integer({ min: 1, max: 9 }),
    visit: fc.constant(otherVisit),
    outcome: fc.constantFrom(...TicketOutcome.options),
    minutes: fc.integer({ min: 0, max: 60 }),
  },
  { requiredKeys: [] },
);
const anyMove = fc.record({
  action: fc.constantFrom(...TicketAction.options),
  says: anySaying,
  wait: fc.nat(900),
});

describe('any sequence of actions', () => {
  /** Taking the last action back means another one. */
  const keepsFormer = new Set<TicketAction>(['call-again', 'hand-over']);
  const undone = (ticket: Ticket, moment: number) =>
    progressOf(takenBack(ticket, { at: moment, nonce: 'u' }) ?? ticket);

  const moved = (ticket: Ticket, { action, says }: { action: TicketAction; says: Saying }, now: number): Ticket => {
    const next = stepped(ticket, action, { at: now, nonce: 'n', says });
    expect(next?.state).toBe(allows(action, ticket.state) ? ticketActions[action].to : undefined);
    if (next === undefined) return ticket;
    expect(next.version).toBe(ticket.version + 1);
    if (!keepsFormer.has(action)) expect(undone(next, now + undoSeconds)).toEqual(progressOf(ticket));
    return next;
  };

  it('is a path of the table, and each undo restores exactly what was before', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 25 }), (moves) => {
        let [ticket, now] = [makeTicket(), at];
        for (const move of moves) {
          now += move.wait;
          ticket = moved(ticket, move, now);
        }
      }),
    );
  });
});
