import { describe, expect, it } from 'vitest';
import { boardRoutes } from '../../shared/contracts/staff/board-routes.ts';
import { appointmentCode } from '../../shared/domain/code.ts';
import { AppointmentReference } from '../../shared/domain/ids.ts';
import { parseReference } from '../../shared/domain/reference.ts';
import { grant, signIn } from '../support/staff.ts';
import { openPortal } from './portal.ts';
import { book, keyOf, value } from './steps.ts';
import { desk, drawn, officeId, opened, ways, west } from './ways/board.ts';
import { declaredBy } from './ways/staff-way.ts';

describe('every error that board routes declare', () => {
  it.each(declaredBy(boardRoutes, ways))('$name: $code', async ({ code, way }) => {
    const { portal, staff } = await opened();
    expect(await way?.(staff, portal)).toMatchObject({ ok: false, code });
  });
});

describe("a clerk's morning", () => {
  it('from the booking of a citizen to the figures and the audit, no name but where it is noted', async () => {
    const portal = await openPortal();
    const { reference } = await book(portal, 'citizen');
    portal.clock.set('2026-11-24T08:15:00Z');
    const { call } = await signIn(portal, { name: 'Erika Quitte', desk });
    const code = appointmentCode('LIN', 17, parseReference(AppointmentReference.parse(reference)));
    const here = await value(call('checkIn', { officeId, code }));
    expect(here).toMatchObject({ state: 'waiting', name: 'A. Bei…', time: '09:20' });
    const board = await value(call('getBoard', { officeId }));
    expect(board).toMatchObject({ changed: true, queue: [here.id] });
    const mine = await value(call('callNext', { officeId }, { idempotencyKey: keyOf('next') }));
    const person = await value(call('getPerson', { officeId, ticketId: mine.id }));
    expect(person).toMatchObject({ name: 'Alex Beispiel', reference, papers: [{}] });
    const serving = await value(call('startService', { officeId, ticketId: mine.id, version: mine.version }));
    portal.clock.forward({ minutes: 9 });
    await value(call('finishTicket', { officeId, ticketId: mine.id, version: serving.version }));
    const after = await value(call('getBoard', { officeId, after: `${mine.id}.${serving.version + 1}` }));
    expect(after).toMatchObject({ tickets: [{ state: 'done', minutes: 9 }], figures: { done: 1, waiting: 0 } });
    await portal.deliver();
    const auditor = await signIn(portal, { name: 'Ada Audit', grants: [grant('auditor', officeId)] });
    const { entries } = await value(auditor.call('listAudit', { from: '2026-11-24', to: '2026-11-24' }));
    const actions = entries.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['appointment-checked-in', 'person-called', 'service-begun', 'service-done']),
    );
    expect(JSON.stringify([board, after, entries])).not.toContain('Beispiel');
  });

  it('the queue of another office is none for whoever does not work there', async () => {
    const { portal, staff } = await opened();
    const seen = await drawn(staff);
    const stranger = await signIn(portal, { name: 'Nora Nord', grants: [grant('clerk', west)] });
    const refused = { ok: false, code: 'not_found' };
    expect(await stranger.call('getBoard', { officeId })).toEqual(refused);
    expect(await stranger.call('leaveQueue', seen)).toEqual(refused);
    expect(await stranger.call('leaveQueue', { ...seen, officeId: west })).toEqual(refused);
  });
});
