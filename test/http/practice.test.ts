import { describe, expect, it } from 'vitest';
import { nameOf } from '../../infra/dynamodb-double/items.ts';
import { officeId } from '../support/make.ts';
import { grant, signIn } from '../support/staff.ts';
import { openPortal } from './portal.ts';
import { book, value } from './steps.ts';

const mitte = officeId('rathaus-mitte');
const desk = { officeId: mitte, counter: 3 };

async function opened() {
  const portal = await openPortal();
  const staff = await signIn(portal, { desk });
  const board = async () => {
    const shown = await value(staff.call('getBoard', { officeId: mitte }));
    if (!shown.changed) throw new Error('The board was asked for anew');
    return shown;
  };
  return { portal, staff, board };
}

async function practising() {
  const house = await opened();
  const { people } = await value(house.staff.call('beginPractice', { officeId: mitte }));
  return { ...house, people };
}

describe('practising', () => {
  it('begins with people at every stage of the day, at the same counter', async () => {
    const { staff, board, people } = await practising();
    const { tickets, counters, queue } = await board();
    const today = tickets.map(({ state }) => state);
    expect(people).toBeGreaterThan(tickets.length);
    expect(new Set(today)).toEqual(new Set(['expected', 'waiting', 'serving']));
    expect(queue).toHaveLength(today.filter((state) => state === 'waiting').length);
    expect(tickets.filter(({ kind }) => kind === 'walk-in')).toHaveLength(2);
    expect(counters.some(({ counter }) => counter === 99)).toBe(true);
    expect(await value(staff.call('getStaffSession', {}))).toMatchObject({ practice: true, desk });
  });

  it('works on a day on which the office is closed', async () => {
    const { portal } = await opened();
    portal.clock.set('2026-11-15T13:30:00Z');
    const again = await signIn(portal, { desk });
    await value(again.call('beginPractice', { officeId: mitte }));
    const sunday = await value(again.call('getBoard', { officeId: mitte }));
    expect(sunday).toMatchObject({ changed: true, date: '2026-11-15' });
    expect(sunday.changed && sunday.tickets.length).toBeGreaterThan(5);
  });

  it('lets everything be tried: call, serve, finish, take back', async () => {
    const { staff } = await practising();
    const called = await value(staff.call('callNext', { officeId: mitte }, { idempotencyKey: 'practice-call-next' }));
    const at = { officeId: mitte, ticketId: called.id };
    const begun = await value(staff.call('startService', { ...at, version: called.version }));
    const done = await value(staff.call('finishTicket', { ...at, version: begun.version, outcome: 'done' }));
    expect(done.state).toBe('done');
    const undone = await value(staff.call('undoLast', { ...at, version: done.version }));
    expect(undone.state).toBe('serving');
  });

  it('sends nobody a mail, and nobody real is seen or touched', async () => {
    const { portal, staff, board } = await opened();
    await book(portal, 'real');
    await portal.deliver();
    const sent = portal.mailbox.length;
    await value(staff.call('beginPractice', { officeId: mitte }));
    await portal.deliver();
    expect(portal.mailbox).toHaveLength(sent);
    expect(portal.faults).toEqual([]);
    const { tickets } = await board();
    expect(tickets.every(({ name }) => name === undefined || !name.startsWith('Alex'))).toBe(true);
  });

  it('is reset by one press: everybody is back where they were', async () => {
    const { staff, board } = await practising();
    const before = (await board()).tickets.map(({ number, state }) => `${number} ${state}`);
    await value(staff.call('callNext', { officeId: mitte }, { idempotencyKey: 'practice-call-next' }));
    await value(staff.call('beginPractice', { officeId: mitte }));
    const after = (await board()).tickets.map(({ number, state }) => `${number} ${state}`);
    expect(after.toSorted()).toEqual(before.toSorted());
  });

  it('is copied with an end of its own, so that a browser left open leaves nothing behind', async () => {
    const { portal, staff } = await opened();
    const lasting: string[] = [];
    portal.sky.weather = (call) => {
      const put = call.operation === 'PutItem' ? [call.input] : [];
      const parts =
        call.operation === 'TransactWriteItems' ? call.input.TransactItems.flatMap(({ Put }) => Put ?? []) : [];
      lasting.push(
        ...[...put, ...parts].filter(({ Item }) => Item['ttl'] === undefined).map(({ Item }) => nameOf(Item)),
      );
      return undefined;
    };
    await value(staff.call('beginPractice', { officeId: mitte }));
    expect(lasting).toEqual([]);
  });

  it('can be reset again and again, but not by a script', async () => {
    const { staff } = await opened();
    for (let begun = 0; begun < 20; begun += 1) await value(staff.call('beginPractice', { officeId: mitte }));
    expect(await staff.call('beginPractice', { officeId: mitte })).toMatchObject({ code: 'too_many_requests' });
  });

  it('ends at the same counter of the real office, where nothing has happened', async () => {
    const { staff, board } = await practising();
    await value(staff.call('endPractice', {}));
    expect(await value(staff.call('getStaffSession', {}))).toMatchObject({ practice: false, desk });
    expect((await board()).tickets).toEqual([]);
    expect(await staff.call('endPractice', {})).toMatchObject({ ok: true });
  });

  it('leaves nothing behind that the stream would stumble over', async () => {
    const { portal, staff } = await practising();
    await value(staff.call('endPractice', {}));
    await portal.deliver();
    expect(portal.faults).toEqual([]);
  });

  it('is everybody’s own: a colleague at the next counter goes on with the real day', async () => {
    const { portal, staff } = await practising();
    const colleague = await signIn(portal, { name: 'Bo Bergmann', desk: { ...desk, counter: 4 } });
    const real = await value(colleague.call('getBoard', { officeId: mitte }));
    const practice = await value(staff.call('getBoard', { officeId: mitte }));
    expect([real, practice].map((board) => board.changed && board.tickets.length > 0)).toEqual([false, true]);
  });

  it('is for those who serve, at their own office', async () => {
    const { portal } = await opened();
    const auditor = await signIn(portal, { name: 'Ada Audit', grants: [grant('auditor')] });
    const elsewhere = await signIn(portal, { name: 'Ole Ost', grants: [grant('clerk', 'buergeramt-ost')] });
    const codes = [auditor, elsewhere].map(async ({ call }) => call('beginPractice', { officeId: mitte }));
    expect(await Promise.all(codes)).toMatchObject([{ code: 'not_permitted' }, { code: 'not_found' }]);
  });
});
