import { describe, expect, it } from 'vitest';
import { makeOffice, makeService, officeId } from '../support/make.ts';
import { signIn } from '../support/staff.ts';
import { openPortal } from './portal.ts';
import { keyOf, value, wish } from './steps.ts';
import { callNext, calls, desk, draw, here, look, stop, walkIn, withClerk } from './waiting-steps.ts';

describe('a number drawn on the phone', () => {
  it('waits, is called to a counter, is served, and is done', async () => {
    const { portal, clerk } = await withClerk();
    const drawn = await draw(portal);
    expect(drawn.number).toBe('A1');
    expect(await look(portal, drawn)).toMatchObject({
      state: 'waiting',
      kind: 'walk-in',
      ahead: 0,
      may: { leave: true },
    });

    const { id, version } = await callNext(clerk);
    expect(await look(portal, drawn)).toMatchObject({ state: 'called', counter: 4, may: { leave: true } });
    portal.clock.forward({ seconds: 1 });
    expect(await calls(portal)).toMatchObject([{ number: 'A1', counter: 4, open: true }]);

    const started = await value(clerk.call('startService', { ...here, ticketId: id, version }));
    expect(await look(portal, drawn)).toMatchObject({ state: 'serving', may: { leave: false } });
    expect(await stop(portal, drawn)).toMatchObject({ ok: false, code: 'ticket_changed' });
    await value(clerk.call('finishTicket', { ...here, ticketId: id, version: started.version }));
    expect(await look(portal, drawn)).toMatchObject({ state: 'done' });
  });

  it('says how many come first, and how long it takes once a counter is at work', async () => {
    const { portal, clerk } = await withClerk();
    const first = await draw(portal, 'first');
    const second = await draw(portal, 'second');
    const third = await draw(portal, 'third');
    expect(await look(portal, third)).toMatchObject({ ahead: 2 });
    expect(await look(portal, third)).not.toHaveProperty('wait');

    await callNext(clerk);
    portal.clock.forward({ seconds: 6 });
    expect(await look(portal, first)).toMatchObject({ state: 'called' });
    const [before, after] = [await look(portal, second), await look(portal, third)];
    expect([before.ahead, after.ahead]).toEqual([0, 1]);
    expect(after.wait?.to).toBeGreaterThan(before.wait?.to ?? 1000);
    expect(before.wait?.from).toBeLessThanOrEqual(10);
  });

  it('is the same number when the same wish is sent again, also after the office has closed', async () => {
    const portal = await openPortal();
    const drawn = await draw(portal);
    portal.clock.set('2026-11-10T11:30:00Z');
    expect(await draw(portal)).toEqual(drawn);
  });

  it('is given back once, and calls nobody any more', async () => {
    const { portal, clerk } = await withClerk();
    const drawn = await draw(portal);
    expect(await stop(portal, drawn)).toMatchObject({ ok: true });
    expect(await stop(portal, drawn)).toMatchObject({ ok: true });
    expect(await look(portal, drawn)).toMatchObject({ state: 'left', may: { leave: false } });
    const call = clerk.call('callNext', here, { idempotencyKey: keyOf('nobody') });
    expect(await call).toMatchObject({ ok: false, code: 'nobody_waiting' });
  });

  it('goes on at the office that the clerk sends to', async () => {
    const north = makeOffice({ id: 'nord', number: 18, letter: 'N', name: { de: 'Nord' } });
    const portal = await openPortal({ offices: [makeOffice(), north] });
    const clerk = await signIn(portal, { desk });
    const drawn = await draw(portal);
    const { id, version } = await callNext(clerk);
    await value(clerk.call('forwardTicket', { ...here, ticketId: id, version, toOfficeId: officeId('nord') }));

    const { state, sentTo } = await look(portal, drawn);
    expect({ state, office: sentTo?.officeName }).toEqual({ state: 'left', office: { de: 'Nord' } });
    const there = { reference: sentTo?.reference ?? '', token: sentTo?.token ?? '' };
    expect(await look(portal, there)).toMatchObject({ officeId: 'nord', state: 'waiting', number: 'A1' });
  });

  it('opens with its own token only', async () => {
    const portal = await openPortal();
    const [mine, other] = [await draw(portal, 'mine'), await draw(portal, 'other')];
    const answer = portal.call('getWaiting', { reference: mine.reference }, { token: other.token });
    expect(await answer).toMatchObject({ ok: false, code: 'link_invalid' });
  });

  it('is refused for a service that is for staff only, or that another office does', async () => {
    const services = [makeService(), makeService({ id: 'intern', public: false }), makeService({ id: 'fahrzeug' })];
    const { call } = await openPortal({ services });
    const drawFor = (serviceId: string) =>
      call('drawNumber', { ...here, services: [{ serviceId, count: 1 }] }, { idempotencyKey: keyOf(serviceId) });
    const refused = (code: string) => ({ code: 'invalid_request', fields: [{ pointer: '/services', code }] });
    expect(await drawFor('intern')).toMatchObject(refused('unknown_service'));
    expect(await drawFor('fahrzeug')).toMatchObject(refused('not_offered_here'));
  });
});

describe('without appointment', () => {
  it('one comes while the office is open, and is told when it opens again', async () => {
    const portal = await openPortal();
    expect(await walkIn(portal)).toMatchObject({ state: 'open', until: '2026-11-10T11:00:00Z', waiting: 0 });
    portal.clock.set('2026-11-10T11:00:00Z');
    expect(await walkIn(portal)).toMatchObject({ state: 'closed', opensAt: '2026-11-11T07:00:00Z' });
  });

  it('nobody draws a number in vain: who would not be served today is told so', async () => {
    const portal = await openPortal();
    for (const name of ['one', 'two', 'three', 'four', 'five', 'six']) await draw(portal, name);
    portal.clock.set('2026-11-10T10:45:00Z');
    await callNext(await signIn(portal, { desk }));
    portal.clock.forward({ seconds: 20 });
    expect(await walkIn(portal)).toMatchObject({ state: 'full', opensAt: '2026-11-11T07:00:00Z', waiting: 5 });
    const late = portal.call('drawNumber', { ...here, services: wish.services }, { idempotencyKey: keyOf('late') });
    expect(await late).toMatchObject({ ok: false, code: 'walk_in_closed' });
  });

  it('an office that is for staff only is not there', async () => {
    const portal = await openPortal({ offices: [makeOffice({ public: false })] });
    expect(await portal.call('getWalkIn', here)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await portal.call('getCallDisplay', here)).toMatchObject({ ok: false, code: 'not_found' });
  });
});

describe('the call display', () => {
  it('shows the latest call first, and who was called again on top', async () => {
    const { portal, clerk } = await withClerk();
    const other = await signIn(portal, { name: 'Bo Berg', desk: { ...desk, counter: 7 } });
    await draw(portal, 'first');
    await draw(portal, 'second');
    const { id, version } = await callNext(clerk);
    portal.clock.forward({ seconds: 20 });
    await callNext(other);
    portal.clock.forward({ seconds: 20 });
    expect((await calls(portal)).map(({ number, counter }) => `${number} ${counter}`)).toEqual(['A2 7', 'A1 4']);
    await value(clerk.call('callAgain', { ...here, ticketId: id, version }));
    portal.clock.forward({ seconds: 20 });
    expect((await calls(portal)).map(({ number }) => number)).toEqual(['A1', 'A2']);
  });

  it('forgets who did not come, and everybody after an hour', async () => {
    const { portal, clerk } = await withClerk();
    await draw(portal, 'first');
    await draw(portal, 'second');
    const { id, version } = await callNext(clerk);
    await value(clerk.call('noShow', { ...here, ticketId: id, version }));
    await callNext(clerk);
    portal.clock.forward({ seconds: 2 });
    expect((await calls(portal)).map(({ number }) => number)).toEqual(['A2']);
    portal.clock.forward({ hours: 1 });
    expect(await calls(portal)).toEqual([]);
  });

  it('tells how long one waits while one may come, and nothing once the office is closed', async () => {
    const { portal, clerk } = await withClerk();
    await draw(portal, 'first');
    await callNext(clerk);
    portal.clock.forward({ seconds: 20 });
    expect(await value(portal.call('getCallDisplay', here))).toHaveProperty('wait');
    portal.clock.forward({ hours: 9 });
    expect(await value(portal.call('getCallDisplay', here))).not.toHaveProperty('wait');
  });

  it('names nobody', async () => {
    const { portal, clerk } = await withClerk();
    await value(
      clerk.call(
        'addWalkIn',
        { ...here, services: wish.services, name: 'Karla Kirsch' },
        { idempotencyKey: keyOf('k') },
      ),
    );
    await callNext(clerk);
    const { body } = await portal.ask({ path: '/v1/offices/rathaus-mitte/calls' });
    expect(body).toContain('A1');
    expect(body).not.toContain('Kir');
  });
});
