import { beforeEach, describe, expect, it } from 'vitest';
import { sharedQueue } from '../../../functions/store/shared-queue.ts';
import { callNext } from '../../../functions/use-cases/board/call-next.ts';
import { callTicket } from '../../../functions/use-cases/board/call-ticket.ts';
import { checkIn } from '../../../functions/use-cases/board/check-in.ts';
import { getBoard } from '../../../functions/use-cases/board/get-board.ts';
import { getDayList } from '../../../functions/use-cases/board/get-day-list.ts';
import { getPerson } from '../../../functions/use-cases/board/get-person.ts';
import { undoLast } from '../../../functions/use-cases/board/undo-last.ts';
import type { BoardView } from '../../../shared/contracts/staff/board.ts';
import { CertificateId } from '../../../shared/domain/certificate/ids.ts';
import { appointmentCode } from '../../../shared/domain/code.ts';
import type { Result } from '../../../shared/result.ts';
import { type BoardHouse, boardHouse, clerk, here, id } from '../../support/board-house.ts';
import { officeId, tenant } from '../../support/make.ts';
import { makeAppointment } from '../../support/make-appointment.ts';
import { makeTicket } from '../../support/make-ticket.ts';

let house: BoardHouse;
const quitte = clerk('Erika Quitte', 4);
const board = (query: object = {}, deps: Parameters<typeof getBoard>[0] = house) =>
  getBoard(deps)({ officeId: here, ...query }, quitte);
const full = async (answer: Promise<Result<BoardView, string>>) => {
  const found = await answer;
  if (!found.ok || !found.value.changed) throw new Error('the board has not changed');
  return found.value;
};

beforeEach(() => {
  house = boardHouse();
});

describe('the board', () => {
  it('shows who comes, who waits in which order, and who serves whom', async () => {
    await house.expect('b', '09:30');
    await house.expect('a', '09:10');
    await house.walkIn('w', '08:50');
    await house.walkIn('v', '08:40');
    await callNext(house)({ officeId: here }, { ...quitte, idempotencyKey: 'key-one' });
    const shown = await full(board());
    expect(shown.tickets.map(({ number }) => number)).toEqual(['A118', 'A119', 'M97', 'M98']);
    expect(shown.tickets.map(({ time }) => time)).toEqual([undefined, undefined, '09:10', '09:30']);
    expect(shown.queue).toEqual([id('w')]);
    expect(shown.counters).toEqual([{ counter: 4, clerk: 'Erika Quitte', ticketId: id('v') }]);
    expect(shown.figures).toMatchObject({ expected: 2, waiting: 1, done: 0 });
    expect(shown.services.map((service) => service.id)).toEqual(['wohnung-anmelden', 'reisepass']);
    expect(JSON.stringify(shown)).not.toContain('Beispiel');
  });

  it('answers a few bytes as long as nothing changes, and all of it when something does or a minute has passed', async () => {
    await house.walkIn('a', '08:50');
    const { seen } = await full(board());
    house.clock.forward({ seconds: 30 });
    expect(await board({ seen })).toEqual({ ok: true, value: { changed: false, seen, now: '2026-11-24T08:00:30Z' } });
    await callNext(house)({ officeId: here }, { ...quitte, idempotencyKey: 'key-one' });
    const called = await full(board({ seen }));
    house.clock.forward({ minutes: 1 });
    expect((await full(board({ seen: called.seen }))).tickets).toEqual(called.tickets);
  });

  it('reads once a second, however many ask, and shows own actions at once', async () => {
    let reads = 0;
    const { tickets } = house;
    const queue = sharedQueue({
      clock: house.clock,
      tickets: {
        ofDay: (...asked) => {
          reads += 1;
          return tickets.ofDay(...asked);
        },
      },
    });
    await house.walkIn('a', '08:50');
    const deps = { ...house, queue };
    await Promise.all([board({}, deps), board({}, deps), board({}, deps)]);
    await board({}, deps);
    expect(reads).toBe(1);
    await callNext(deps)({ officeId: here }, { ...quitte, idempotencyKey: 'key-one' });
    expect((await full(board({}, deps))).tickets).toMatchObject([{ state: 'called' }]);
    expect(reads).toBe(1);
    house.clock.forward({ seconds: 1 });
    await board({}, deps);
    expect(reads).toBe(2);
  });

  it('shows what another process has done, to who says to know of it', async () => {
    await house.walkIn('a', '08:50');
    await board();
    const elsewhere = { ...house, queue: sharedQueue(house) };
    await callNext(elsewhere)({ officeId: here }, { ...quitte, idempotencyKey: 'key-one' });
    expect((await full(board())).tickets).toMatchObject([{ state: 'waiting' }]);
    expect((await full(board({ after: `${id('a')}.2` }))).tickets).toMatchObject([{ state: 'called' }]);
  });

  it('counts visits that still fit, and the next that can begin', async () => {
    const sheet = { officeId: here, date: makeTicket().date };
    await house.daySheets.create(tenant, { ...sheet, pool: 'online' }, [9, 9, 9, 9, 9, 9, 0, 0, 1, 1]);
    await house.daySheets.create(tenant, { ...sheet, pool: 'staff' }, [1, 1, 1, 1, 1, 1, 1, 2, 2, 0]);
    house.clock.set('2026-11-24T09:01:00+01:00');
    expect((await full(board())).figures.free).toEqual({ online: 1, staff: 2, next: '09:10' });
  });

  it('says how late appointments begin, as the median of the last hour', async () => {
    for (const [letter, start, called] of [
      ['a', '09:00', '09:11'],
      ['b', '09:00', '09:00'],
      ['c', '09:10', '09:30'],
    ] as const) {
      const [startsAt, calledAt] = [start, called].map((time) => Date.parse(`2026-11-24T${time}:00+01:00`) / 1000);
      await house.walkIn(letter, '08:55', { channel: 'online', state: 'done', startsAt, calledAt });
    }
    house.clock.set('2026-11-24T09:40:00+01:00');
    expect((await full(board())).figures.lateMinutes).toBe(11);
    house.clock.set('2026-11-24T11:00:00+01:00');
    expect((await full(board())).figures.lateMinutes).toBeUndefined();
  });

  it('is of no office that is not there', async () => {
    expect(await getBoard(house)({ officeId: officeId('nirgends') }, quitte)).toEqual({ ok: false, code: 'not_found' });
  });
});

describe('opening one person', () => {
  const person = (letter: string, caller = quitte) =>
    getPerson(house)({ officeId: here, ticketId: id(letter) }, caller);

  it('shows everything of the appointment, and is noted before', async () => {
    const appointment = await house.expect('a', '09:20');
    expect(await person('a')).toMatchObject({
      ok: true,
      value: {
        name: 'Alex Beispiel',
        mail: 'alex@example.org',
        code: appointmentCode('LIN', 17, appointment),
        papers: [{ name: { de: 'Personalausweis' } }],
        ticket: { name: 'A. Bei…' },
      },
    });
    expect(house.audit.entries).toMatchObject([
      { action: 'person-opened', staffId: quitte.staff.id, object: `rathaus-mitte.2026-11-24.${'a'.repeat(16)}` },
    ]);
  });

  it('says which certificate lies ready for the person', async () => {
    const pickUp = CertificateId.parse('LIN-2026-4K7M2PQX');
    await house.expect('a', '09:20', { pickUp });
    expect(await person('a')).toMatchObject({ ok: true, value: { pickUp } });
  });

  it('says in the audit that the person was called to the own counter', async () => {
    await house.walkIn('a', '08:50');
    await callNext(house)({ officeId: here }, { ...quitte, idempotencyKey: 'key-one' });
    await person('a');
    await person('a', clerk('Emil Erle', 7));
    expect(house.audit.entries.map(({ action }) => action)).toEqual(['person-called', 'person-opened']);
  });

  it('says so once a call, however often the board is loaded', async () => {
    const { version } = await house.walkIn('a', '08:50');
    const called = await callTicket(house)({ officeId: here, ticketId: id('a'), version }, quitte);
    await person('a');
    house.clock.forward({ minutes: 3 });
    await person('a');
    expect(house.audit.entries).toHaveLength(1);
    if (!called.ok) throw new Error(called.code);
    await undoLast(house)({ officeId: here, ticketId: id('a'), version: called.value.version }, quitte);
    await callNext(house)({ officeId: here }, { ...quitte, idempotencyKey: 'key-two' });
    await person('a');
    expect(house.audit.entries.map(({ action }) => action)).toEqual(['person-called', 'person-called']);
  });

  it('does not take the counter of the same number at another office for the own one', async () => {
    await house.walkIn('a', '08:50');
    await callNext(house)({ officeId: here }, { ...quitte, idempotencyKey: 'key-one' });
    await person('a', { ...quitte, desk: { officeId: officeId('buergeramt-ost'), counter: 4 } });
    expect(house.audit.entries.map(({ action }) => action)).toEqual(['person-opened']);
  });

  it('shows nothing when it cannot be noted', async () => {
    await house.expect('a', '09:20');
    const silent = { note: () => Promise.reject(new Error('no answer')) };
    const look = getPerson({ ...house, audit: silent, workAudit: silent });
    await expect(look({ officeId: here, ticketId: id('a') }, quitte)).rejects.toThrow('no answer');
    await callTicket(house)({ officeId: here, ticketId: id('a'), version: 1 }, quitte);
    await expect(look({ officeId: here, ticketId: id('a') }, quitte)).rejects.toThrow('no answer');
  });

  it('knows the name of who has no appointment, if it was said', async () => {
    const walkIn = await house.walkIn('b', '08:50');
    await house.tickets.create(tenant, { ...walkIn, id: id('a') }, { name: 'Mia Mispel' });
    expect(await person('a')).toMatchObject({ ok: true, value: { name: 'Mia Mispel', answers: [] } });
    expect(await person('c')).toEqual({ ok: false, code: 'not_found' });
  });
});

describe('the day on paper', () => {
  it('lists everybody by time with full names, also who has no ticket yet, as one entry of the audit', async () => {
    await house.expect('b', '09:30');
    await checkIn(house)({ officeId: here, ticketId: id('b') }, quitte);
    await house.store(makeAppointment({ id: (await house.expect('a', '09:10')).id, state: 'confirmed' }));
    await house.cancel(await house.expect('c', '10:00'));
    await house.walkIn('w', '08:50');
    const listed = await getDayList(house)({ officeId: here }, quitte);
    const people = listed.ok ? listed.value.people : [];
    expect(people.map(({ number, name, time, state }) => [number, name, time, state])).toEqual([
      ['A119', undefined, undefined, 'waiting'],
      ['M97', 'Alex Beispiel', '09:10', 'expected'],
      ['M98', 'Alex Beispiel', '09:30', 'waiting'],
    ]);
    expect(house.audit.entries).toMatchObject([{ action: 'list-printed', object: '2026-11-24' }]);
  });
});
