import { beforeEach, describe, expect, it } from 'vitest';
import { callAgain } from '../../../functions/use-cases/board/call-again.ts';
import { callNext } from '../../../functions/use-cases/board/call-next.ts';
import { callTicket } from '../../../functions/use-cases/board/call-ticket.ts';
import { finishTicket } from '../../../functions/use-cases/board/finish-ticket.ts';
import { noShow } from '../../../functions/use-cases/board/no-show.ts';
import { parkTicket } from '../../../functions/use-cases/board/park-ticket.ts';
import { resumeTicket } from '../../../functions/use-cases/board/resume-ticket.ts';
import { startService } from '../../../functions/use-cases/board/start-service.ts';
import { undoLast } from '../../../functions/use-cases/board/undo-last.ts';
import { type BoardHouse, boardHouse, clerk, here, id } from '../../support/board-house.ts';
import { serviceId, tenant } from '../../support/make.ts';
import { makeTicket } from '../../support/make-ticket.ts';
import { staffCaller } from '../../support/staff.ts';

let house: BoardHouse;
const [quitte, erle] = [clerk('Erika Quitte', 4), clerk('Emil Erle', 7)];
const seen = (letter: string, version: number) => ({ officeId: here, ticketId: id(letter), version });
const next = (caller = quitte, key = 'key-one-two-three') =>
  callNext(house)({ officeId: here }, { ...caller, idempotencyKey: key });

beforeEach(() => {
  house = boardHouse();
});

describe('calling whose turn it is', () => {
  it('takes the appointment on time before who came earlier without one, to the counter of the clerk', async () => {
    await house.walkIn('w', '08:50');
    await house.walkIn('a', '08:58', { channel: 'online', startsAt: makeTicket().startsAt, number: 'M1' });
    house.clock.set('2026-11-24T09:18:00+01:00');
    expect(await next()).toMatchObject({ ok: true, value: { number: 'M1', state: 'called', counter: 4 } });
    expect(await next(erle)).toMatchObject({ ok: true, value: { number: 'A119', counter: 7 } });
  });

  it('never gives two clerks the same person', async () => {
    for (const letter of 'abcde') await house.walkIn(letter, '08:50');
    const clerks = [1, 2, 3, 4, 5, 6].map((counter) => clerk(`Clerk ${counter}`, counter));
    const called = await Promise.all(clerks.map((caller) => next(caller)));
    const numbers = called.flatMap((answer) => (answer.ok ? answer.value.number : []));
    expect(new Set(numbers).size).toBe(5);
    expect(called.filter((answer) => !answer.ok)).toEqual([{ ok: false, code: 'nobody_waiting' }]);
  });

  it('answers the same person to the same key, and somebody else to nobody', async () => {
    await house.walkIn('a', '08:50');
    await house.walkIn('b', '08:51');
    const first = await next();
    expect(await next()).toEqual(first);
    expect((await house.ticket('b')).state).toBe('waiting');
  });

  it('is refused while somebody is called to the counter or served there', async () => {
    await house.walkIn('a', '08:50');
    await house.walkIn('b', '08:51');
    await next();
    expect(await next(quitte, 'another-key-here')).toEqual({ ok: false, code: 'counter_busy' });
    await startService(house)(seen('a', 2), quitte);
    expect(await next(quitte, 'another-key-here')).toEqual({ ok: false, code: 'counter_busy' });
    await finishTicket(house)({ ...seen('a', 3), outcome: 'done' }, quitte);
    expect(await next(quitte, 'another-key-here')).toMatchObject({ ok: true, value: { number: 'A98' } });
  });

  it('sees who has come within the second that a copy is old', async () => {
    expect(await next()).toEqual({ ok: false, code: 'nobody_waiting' });
    await house.walkIn('a', '09:00');
    expect(await next()).toMatchObject({ ok: true, value: { number: 'A97' } });
  });

  it('needs a counter at this office', async () => {
    expect(await next(staffCaller({ desk: { officeId: makeTicket().officeId, counter: 1 } }))).toMatchObject({
      code: 'nobody_waiting',
    });
    const { desk: _, ...without } = quitte;
    expect(await callNext(house)({ officeId: here }, without)).toEqual({ ok: false, code: 'no_desk' });
  });

  it('tells the colleagues who sits there', async () => {
    await house.walkIn('a', '08:50');
    await next();
    expect(await house.counters.clerks(tenant, makeTicket())).toEqual(new Map([[4, 'Erika Quitte']]));
  });
});

describe('calling a chosen person', () => {
  it('refuses the second of two who saw the same', async () => {
    await house.walkIn('a', '08:50');
    expect(await callTicket(house)(seen('a', 1), quitte)).toMatchObject({
      ok: true,
      value: { counter: 4, version: 2 },
    });
    expect(await callTicket(house)(seen('a', 1), erle)).toEqual({ ok: false, code: 'ticket_changed' });
    expect(await house.ticket('a')).toMatchObject({ counter: 4 });
  });

  it('takes the same wish of the same clerk for one', async () => {
    await house.walkIn('a', '08:50');
    const first = await callTicket(house)(seen('a', 1), quitte);
    expect(await callTicket(house)(seen('a', 1), quitte)).toEqual(first);
  });

  it('also calls who was not checked in', async () => {
    await house.expect('a', '09:20');
    const called = await callTicket(house)(seen('a', 1), quitte);
    expect(called).toMatchObject({ ok: true, value: { state: 'called', arrivedAt: '2026-11-24T08:00:00Z' } });
  });

  it('knows nobody of another id or another day', async () => {
    await house.walkIn('a', '08:50');
    expect(await callTicket(house)(seen('b', 1), quitte)).toEqual({ ok: false, code: 'not_found' });
    house.clock.set('2026-11-25T09:00:00+01:00');
    expect(await callTicket(house)(seen('a', 1), quitte)).toEqual({ ok: false, code: 'not_found' });
  });
});

describe('serving', () => {
  beforeEach(async () => {
    await house.walkIn('a', '08:50');
    await next();
  });

  it('counts the minutes from its start, or takes those that the clerk says', async () => {
    house.clock.forward({ minutes: 2 });
    await startService(house)(seen('a', 2), quitte);
    house.clock.forward({ minutes: 7, seconds: 1 });
    const services = [{ serviceId: serviceId('wohnung-anmelden'), count: 3 }];
    const done = await finishTicket(house)({ ...seen('a', 3), outcome: 'partly', services }, quitte);
    expect(done).toMatchObject({
      ok: true,
      value: { state: 'done', minutes: 8, outcome: 'partly', services, people: 3 },
    });
    expect(done).toMatchObject({ value: { actions: [], undo: { action: 'finish', until: '2026-11-24T08:19:01Z' } } });
    await undoLast(house)(seen('a', 4), erle);
    const corrected = await finishTicket(house)({ ...seen('a', 5), outcome: 'done', minutes: 25 }, quitte);
    expect(corrected).toMatchObject({ ok: true, value: { minutes: 25, services: [{ serviceId: 'reisepass' }] } });
  });

  it('refuses services that the town does not have', async () => {
    const services = [{ serviceId: serviceId('hexerei'), count: 1 }];
    expect(await finishTicket(house)({ ...seen('a', 2), outcome: 'done', services }, quitte)).toEqual({
      ok: false,
      code: 'invalid_request',
      fields: [{ pointer: '/services', code: 'unknown_service' }],
    });
  });

  it('moves to the counter of who begins it', async () => {
    expect(await startService(house)(seen('a', 2), erle)).toMatchObject({ ok: true, value: { counter: 7 } });
  });

  it('is begun by one of two', async () => {
    const both = await Promise.all([
      startService(house)(seen('a', 2), quitte),
      startService(house)(seen('a', 2), erle),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  it('can be put off: parked people come back where they were', async () => {
    await house.walkIn('b', '08:55');
    await parkTicket(house)(seen('a', 2), quitte);
    expect(await next(erle, 'another-key-here')).toMatchObject({ ok: true, value: { number: 'A98' } });
    await resumeTicket(house)(seen('a', 3), erle);
    await house.walkIn('c', '08:56');
    expect(await next(quitte, 'a-third-key-here')).toMatchObject({ ok: true, value: { number: 'A97' } });
  });

  it('calls again without losing what can be taken back', async () => {
    house.clock.forward({ minutes: 1 });
    const again = await callAgain(house)(seen('a', 2), quitte);
    expect(again).toMatchObject({ ok: true, value: { calledAt: '2026-11-24T08:01:00Z', undo: { action: 'call' } } });
    expect(await undoLast(house)(seen('a', 3), quitte)).toMatchObject({ ok: true, value: { state: 'waiting' } });
  });
});

describe('taking back', () => {
  it('restores what was, by anybody at the office, for ten minutes', async () => {
    await house.walkIn('a', '08:50');
    await next();
    await noShow(house)(seen('a', 2), quitte);
    house.clock.forward({ minutes: 10 });
    expect(await undoLast(house)(seen('a', 3), erle)).toMatchObject({
      ok: true,
      value: { state: 'called', counter: 4, version: 4 },
    });
    await noShow(house)(seen('a', 4), quitte);
    house.clock.forward({ minutes: 10, seconds: 1 });
    expect(await undoLast(house)(seen('a', 5), erle)).toEqual({ ok: false, code: 'undo_expired' });
  });

  it('ignores nothing that came after', async () => {
    await house.walkIn('a', '08:50');
    await next();
    await startService(house)(seen('a', 2), quitte);
    expect(await undoLast(house)(seen('a', 2), erle)).toEqual({ ok: false, code: 'ticket_changed' });
    expect(await house.ticket('a')).toMatchObject({ state: 'serving' });
  });

  it('has nothing to do where nothing was done', async () => {
    await house.walkIn('a', '08:50');
    expect(await undoLast(house)(seen('a', 1), quitte)).toEqual({ ok: false, code: 'undo_expired' });
  });
});
