import { beforeEach, describe, expect, it } from 'vitest';
import { appointmentsIn } from '../../functions/store/appointments.ts';
import { countersIn } from '../../functions/store/counters.ts';
import { repeated } from '../../functions/store/repeat.ts';
import { ticketItem } from '../../functions/store/ticket-row.ts';
import { ticketsIn } from '../../functions/store/tickets.ts';
import { toWire } from '../../functions/store/wire.ts';
import { itemSize } from '../../infra/dynamodb-double/attribute.ts';
import { StaffId, TenantId } from '../../shared/domain/ids.ts';
import { referenceOf } from '../../shared/domain/reference.ts';
import type { Ticket } from '../../shared/domain/ticket.ts';
import { stepped } from '../../shared/domain/ticket-steps.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { appointmentId, officeId, serviceId } from '../support/make.ts';
import { makeAppointment } from '../support/make-appointment.ts';
import { clockTime, makeTicket, ticketId } from '../support/make-ticket.ts';
import { backendNames, useBackend } from './backends.ts';

let towns = 0;
const by = StaffId.parse('a'.repeat(22));

function acted(ticket: Ticket, action: Parameters<typeof stepped>[1], says = {}): Ticket {
  const next = stepped(ticket, action, { at: clockTime('09:21'), by, nonce: `${action}!`.slice(0, 8), says });
  if (next === undefined) throw new Error(`${action} in ${ticket.state}`);
  return next;
}

/** Somebody who has been through everything, with all that a ticket can hold. */
function seasoned(): Ticket {
  const called = acted(acted(makeTicket(), 'check-in'), 'call', { counter: 4 });
  const done = acted(acted(called, 'start', { counter: 4 }), 'finish', {
    outcome: 'partly',
    minutes: 12,
    visit: [
      { serviceId: serviceId('reisepass'), count: 1 },
      { serviceId: serviceId('umzug'), count: 3 },
    ],
  });
  const more = { papersMissing: true, priority: true, hasNote: true, forwardedFrom: officeId('buergeramt-west') };
  return { ...done, ...more, appointment: referenceOf(officeId('west'), done.date, appointmentId('b'.repeat(16))) };
}

describe.each(backendNames)('tickets in the table on the %s', (name) => {
  const backend = useBackend(name);
  let town = TenantId.parse('t0');
  beforeEach(() => {
    towns += 1;
    town = TenantId.parse(`q${towns}`);
  });
  const tickets = () => ticketsIn(backend().table);

  it.each([
    ['somebody expected', makeTicket()],
    ['somebody without appointment', makeTicket({ channel: 'self', startsAt: undefined, name: undefined })],
    ['somebody who was called', acted(makeTicket(), 'call', { counter: 4 })],
    ['somebody who is done', seasoned()],
  ])('give back %s as written', async (_, ticket) => {
    expect(await tickets().create(town, ticket)).toEqual({ kind: 'done' });
    expect(await tickets().get(town, ticket)).toEqual(ticket);
    expect(await tickets().ofDay(town, ticket)).toEqual([ticket]);
  });

  it('are created once', async () => {
    await tickets().create(town, makeTicket());
    const again = await tickets().create(town, makeTicket({ number: 'M99' }));
    expect(again).toEqual({ kind: 'refused', stored: makeTicket() });
  });

  it('are replaced in place of the version before only; the refusal shows what is there', async () => {
    await tickets().create(town, makeTicket());
    const called = acted(makeTicket(), 'call', { counter: 4 });
    expect(await tickets().replace(town, called)).toEqual({ kind: 'done' });
    const byAnother = acted(makeTicket(), 'call', { counter: 7 });
    expect(await tickets().replace(town, byAnother)).toEqual({ kind: 'refused', stored: called });
    expect(await tickets().replace(town, makeTicket({ id: ticketId('c'.repeat(16)), version: 2 }))).toEqual({
      kind: 'refused',
      stored: undefined,
    });
  });

  it('are withdrawn while somebody is expected, and for good', async () => {
    await tickets().create(town, makeTicket());
    expect(await tickets().withdraw(town, makeTicket())).toEqual({ kind: 'done' });
    expect(await tickets().withdraw(town, makeTicket())).toEqual({ kind: 'done' });
    expect(await tickets().ofDay(town, makeTicket())).toEqual([]);
    expect(await tickets().create(town, makeTicket())).toEqual({ kind: 'refused', stored: undefined });
  });

  it('can be withdrawn before they are made: who is late with making one makes none', async () => {
    await tickets().withdraw(town, makeTicket());
    expect(await tickets().create(town, makeTicket())).toMatchObject({ kind: 'refused' });
  });

  it('are not withdrawn once the person is here', async () => {
    const here = acted(makeTicket(), 'check-in');
    await tickets().create(town, here);
    expect(await tickets().withdraw(town, here)).toEqual({ kind: 'refused', stored: here });
  });

  it('keep name and note of who has no appointment apart', async () => {
    const walkIn = makeTicket({ channel: 'walk-in', startsAt: undefined });
    await tickets().create(town, walkIn, { name: 'Mia Mispel' });
    expect(await tickets().details(town, walkIn)).toEqual({ name: 'Mia Mispel' });
    const noted = { ...walkIn, version: 2, hasNote: true };
    expect(await tickets().replaceWithNote(town, noted, { text: 'Foto nachreichen' })).toEqual({ kind: 'done' });
    expect(await tickets().details(town, walkIn)).toEqual({ name: 'Mia Mispel', note: 'Foto nachreichen' });
    await tickets().replaceWithNote(town, { ...walkIn, version: 3 }, { text: '' });
    expect(await tickets().details(town, walkIn)).toEqual({ name: 'Mia Mispel' });
    expect(await tickets().ofDay(town, walkIn)).toEqual([{ ...walkIn, version: 3 }]);
  });

  it('keep the note of who has an appointment there', async () => {
    const appointments = appointmentsIn(backend().table, fixedClock('2026-11-24T08:00:00Z'));
    const appointment = makeAppointment({ state: 'confirmed' });
    await appointments.create(town, appointment);
    await tickets().create(town, makeTicket());
    const reference = referenceOf(appointment.officeId, appointment.date, appointment.id);
    const write = (version: number, text: string) =>
      tickets().replaceWithNote(town, makeTicket({ version }), { text, appointment: reference });
    await write(2, 'Zimmer 12');
    expect(await appointments.get(town, appointment)).toMatchObject({ note: 'Zimmer 12' });
    expect(await write(2, 'verspätet')).toMatchObject({ kind: 'refused', stored: { version: 2 } });
    expect(await appointments.get(town, appointment)).toMatchObject({ note: 'Zimmer 12' });
    await write(3, '');
    expect(await appointments.get(town, appointment)).toEqual(appointment);
    await appointments.move(town, appointment, { ...appointment, id: appointmentId('b'.repeat(16)) });
    expect(await write(4, 'zu spät')).toEqual({ kind: 'refused', stored: undefined });
    expect(await tickets().get(town, makeTicket())).toMatchObject({ version: 3 });
  });

  it('are handed over in one step: here it ends, there it waits', async () => {
    const here = acted(makeTicket(), 'check-in');
    await tickets().create(town, here);
    const leaving = acted(here, 'hand-over', { forwardedTo: officeId('west') });
    const arriving = makeTicket({ officeId: officeId('west'), state: 'waiting', number: 'A1' });
    const both = { leaving, arriving, details: { name: 'Mia Mispel' } };
    expect(await tickets().handOver(town, both)).toEqual({ kind: 'done' });
    expect(await tickets().get(town, leaving)).toEqual(leaving);
    expect(await tickets().get(town, arriving)).toEqual(arriving);
    expect(await tickets().details(town, arriving)).toEqual({ name: 'Mia Mispel' });
    expect(await tickets().handOver(town, both)).toEqual({ kind: 'refused', stored: leaving });
  });

  it('count numbers by office and day, beside who sits where', async () => {
    const { officeId: office, date } = makeTicket();
    const day = { officeId: office, date };
    const counters = countersIn({
      table: backend().table,
      repeat: repeated({ sleep: async () => undefined, random: () => 0.5 }),
    });
    expect(await tickets().drawNumber(town, day)).toEqual({ kind: 'done', number: 1 });
    await counters.sit(town, day, { counter: 4, clerk: 'Erika Quitte' });
    await counters.sit(town, day, { counter: 12, clerk: 'Emil Erle' });
    expect(await tickets().drawNumber(town, day)).toEqual({ kind: 'done', number: 2 });
    expect(await counters.clerks(town, day)).toEqual(
      new Map([
        [4, 'Erika Quitte'],
        [12, 'Emil Erle'],
      ]),
    );
    expect(await tickets().drawNumber(town, { ...day, officeId: officeId('west') })).toMatchObject({ number: 1 });
  });

  it('cost one unit an action', async () => {
    await tickets().create(town, makeTicket());
    backend().meter.take();
    await tickets().replace(town, seasonedVersion(2));
    expect(backend().meter.take()).toEqual({ read: 0, write: 1 });
  });
});

function seasonedVersion(version: number): Ticket {
  return { ...seasoned(), version };
}

describe('the size of a ticket', () => {
  const town = TenantId.parse('lindenau');
  const sizeOf = (ticket: Ticket) => itemSize(toWire(ticketItem(town, ticket)));
  /** Ten units read 80 KB eventually consistent. */
  const budget = (10 * 2 * 4096) / 400;

  it('lets a board of 400 be read with ten units, at the end of the day too', () => {
    const { appointment: _, forwardedFrom: __, ...ordinary } = seasoned();
    expect(sizeOf(makeTicket())).toBeLessThanOrEqual(120);
    expect(sizeOf({ ...ordinary, papersMissing: false, priority: false, hasNote: false })).toBeLessThanOrEqual(budget);
  });
});
