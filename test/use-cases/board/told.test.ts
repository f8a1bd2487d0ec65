import { beforeEach, describe, expect, it } from 'vitest';
import { onTicketChanged } from '../../../functions/use-cases/board/on-ticket-changed.ts';
import type { AuditEntry } from '../../../shared/domain/audit.ts';
import type { ToldEvent } from '../../../shared/domain/figures/events/event.ts';
import type { Ticket, TicketAction } from '../../../shared/domain/ticket.ts';
import { marked, type Saying, stepped, takenBack } from '../../../shared/domain/ticket-steps.ts';
import { officeId, tenant } from '../../support/make.ts';
import { clockTime, makeTicket } from '../../support/make-ticket.ts';
import { staffMember } from '../../support/staff.ts';

const at = clockTime('09:20');
const { id: by } = staffMember('Erika Quitte');
let events: ToldEvent[] = [];
let entries: (AuditEntry & { readonly id: string })[] = [];
let ticket = makeTicket();

async function tell(after: Ticket, change: { readonly before?: Ticket } = { before: ticket }) {
  const follow = onTicketChanged({
    events: { append: async (_, event) => void events.push(event) },
    workAudit: { note: async (_, id, entry) => void entries.push({ id, ...entry }) },
  });
  await follow({ tenant, at, ...change, after });
  ticket = after;
}

/** A ticket that was not there before. */
const tellNew = (after: Ticket) => tell(after, {});

async function act(action: TicketAction, says: Saying = {}, when = at) {
  const next = stepped(ticket, action, { at: when, by, nonce: action, says });
  if (next === undefined) throw new Error(`${action} in ${ticket.state}`);
  await tell(next);
}

beforeEach(() => {
  [events, entries, ticket] = [[], [], makeTicket()];
});

describe('what a change of a ticket tells', () => {
  it('tells a visit from its beginning to its end, each fact under an id of its own', async () => {
    await act('check-in');
    await act('call', { counter: 4 });
    await act('start', { counter: 4 });
    await act('finish', { minutes: 12, outcome: 'partly' });
    expect(events.map(({ kind }) => kind)).toEqual(['checked-in', 'called', 'started', 'finished']);
    expect(new Set(events.map(({ id }) => id)).size).toBe(4);
    expect(events.at(-1)).toEqual({
      id: '0123456789abcdef.5',
      kind: 'finished',
      at,
      officeId: ticket.officeId,
      data: {
        ticket: '0123456789abcdef',
        date: '2026-11-24',
        channel: 'online',
        services: ['wohnung-anmelden:2'],
        startsAt: ticket.startsAt,
        minutes: 12,
        outcome: 'partly',
      },
    });
    expect(entries.map(({ action }) => action)).toEqual(['appointment-checked-in', 'service-begun', 'service-done']);
    expect(entries.every(({ staffId }) => staffId === by)).toBe(true);
  });

  it('holds no name, masked or not', async () => {
    await act('check-in');
    await act('call', { counter: 4 });
    expect(JSON.stringify([events, entries])).not.toContain('Bei');
  });

  it('tells what was taken back, so that figures can subtract it', async () => {
    await act('check-in');
    const undone = takenBack(ticket, { at, by, nonce: 'undo' });
    if (undone) await tell(undone);
    expect(events.at(-1)).toMatchObject({ kind: 'undone', data: { action: 'check-in' } });
    expect(entries.at(-1)).toMatchObject({ action: 'undo' });
  });

  it('tells of who drew a number, once, wherever they are sent', async () => {
    const walkIn = makeTicket({ channel: 'walk-in', state: 'waiting', startsAt: undefined, by });
    await tellNew(walkIn);
    await tellNew({ ...walkIn, officeId: officeId('west'), forwardedFrom: walkIn.officeId });
    expect(events.map(({ kind }) => kind)).toEqual(['walk-in']);
    expect(entries.map(({ action }) => action)).toEqual(['walk-in-added']);
  });

  it('tells who was sent to which office', async () => {
    await act('check-in');
    await act('hand-over', { forwardedTo: officeId('west') });
    expect(events.at(-1)).toMatchObject({ kind: 'forwarded', data: { toOffice: 'west' } });
  });

  it('notes each second call in the audit, and it is no second wait', async () => {
    await act('check-in');
    await act('call', { counter: 4 });
    const [told, noted] = [events.length, entries.length];
    await act('call-again');
    await act('call-again', {}, at + 30);
    expect(entries.slice(noted)).toMatchObject([
      { id: '0123456789abcdef-4', action: 'called-again', staffId: by },
      { id: '0123456789abcdef-5', action: 'called-again', staffId: by },
    ]);
    expect(events).toHaveLength(told);
    const undone = takenBack(ticket, { at: at + 60, by, nonce: 'undo' });
    if (undone) await tell(undone);
    expect(events.at(-1)).toMatchObject({ kind: 'undone', data: { action: 'call' } });
    expect(entries.at(-1)).toMatchObject({ action: 'undo' });
  });

  it('tells nothing of somebody expected, or of marks', async () => {
    await tellNew(makeTicket());
    await act('call', { counter: 4 });
    const told = events.length;
    await tell(marked(ticket, { papersMissing: true }, { at, by, nonce: 'mark' }));
    expect(events).toHaveLength(told);
    expect(told).toBe(1);
  });
});
