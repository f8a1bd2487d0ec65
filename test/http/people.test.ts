import { describe, expect, it } from 'vitest';
import { auditRoutes } from '../../shared/contracts/staff/audit-routes.ts';
import { peopleRoutes } from '../../shared/contracts/staff/people-routes.ts';
import { makeOffice } from '../support/make.ts';
import { grant, signIn } from '../support/staff.ts';
import { openPortal, type Portal } from './portal.ts';
import { at, book, value } from './steps.ts';
import { booked, bookFor, date, days, officeId, ways } from './ways/people.ts';
import { declaredBy } from './ways/staff-way.ts';

const nord = makeOffice({ id: 'rathaus-nord', number: 18, services: [] });
const opened = async () => {
  const portal = await openPortal({ offices: [makeOffice(), nord] });
  return { portal, staff: await signIn(portal) };
};

describe('every error that people and audit routes declare', () => {
  it.each(declaredBy({ ...peopleRoutes, ...auditRoutes }, ways))('$name: $code', async ({ code, way }) => {
    const { portal, staff } = await opened();
    expect(await way?.(staff, portal)).toMatchObject({ ok: false, code });
  });
});

describe('a call at the counter, from the search to the audit', () => {
  it('books, is found, opened and changed; the audit shows all of it and no name', async () => {
    const { portal, staff } = await opened();
    expect((await value(staff.call('listServicesForStaff', { officeId }))).services).toMatchObject([
      { id: 'wohnung-anmelden', minutes: 10 },
    ]);
    const slots = await value(
      staff.call('findSlotsForStaff', { officeId, services: 'wohnung-anmelden', from: date, days: 1 }),
    );
    expect(slots.days[0]?.offers.find(({ time }) => time === at.time)).toMatchObject({ shares: ['staff', 'online'] });
    const { reference, number } = await value(bookFor(staff, { mail: 'karla@example.org', phone: '0341 4710' }));
    await portal.deliver();
    expect(portal.mailbox.map(({ to, subject }) => [to, subject.slice(0, 10)])).toEqual([
      ['karla@example.org', 'Ihr Termin'],
    ]);
    expect(await value(staff.call('searchPeople', { officeId, date, text: 'KIRS' }))).toMatchObject({
      people: [{ reference, number, name: 'K. Kir…' }],
    });
    await value(staff.call('noteAppointment', { officeId, reference, note: 'Zimmer 12' }));
    const seen = await value(staff.call('getAppointmentForStaff', { officeId, reference, why: 'phone' }));
    expect(seen).toMatchObject({ name: 'Karla Kirsch', phone: '0341 4710', note: 'Zimmer 12', channel: 'phone' });
    const { call } = await signIn(portal, { name: 'Ada Audit', grants: [grant('auditor', officeId)] });
    const { entries } = await value(call('listAudit', days));
    const shown = new Set(['appointment-booked', 'search', 'note-written', 'person-opened']);
    expect(
      entries
        .map(({ action }) => action)
        .filter((action) => shown.has(action))
        .toSorted(),
    ).toEqual([...shown].toSorted());
    const file = await value(call('exportAudit', days));
    expect(`${JSON.stringify(entries)} ${file}`).not.toMatch(/karla|kirs|Zimmer|4710/i);
  });

  it('reminds those who have a mail address, and nobody else', async () => {
    const { portal, staff } = await opened();
    await booked(staff, { phone: '0341 4710' });
    await book(portal, 'online');
    portal.mailbox.splice(0);
    portal.clock.set('2026-11-23T09:00:00Z');
    await portal.run('remind');
    await portal.deliver();
    expect(portal.mailbox.map(({ to }) => to)).toEqual(['alex@example.org']);
  });
});

describe('who may', () => {
  const asAuditor = async (portal: Portal) =>
    signIn(portal, { name: 'Ada Audit', grants: [grant('auditor', officeId)] });

  it('auditors open no appointments, and clerks read no audit', async () => {
    const { portal, staff } = await opened();
    const reference = await booked(staff);
    const refused = { ok: false, code: 'not_permitted' };
    const { call } = await asAuditor(portal);
    expect(await call('getAppointmentForStaff', { officeId, reference, why: 'check' })).toEqual(refused);
    expect(await staff.call('listAudit', days)).toEqual(refused);
    expect(await staff.call('exportAudit', days)).toEqual(refused);
  });

  it('the appointments of another office do not exist for anybody', async () => {
    const { portal, staff } = await opened();
    const reference = await booked(staff);
    const other = await signIn(portal, { name: 'Nora Nord', grants: [grant('clerk', 'rathaus-nord')] });
    const open = (office: string) =>
      other.call('getAppointmentForStaff', { officeId: office, reference, why: 'check' });
    expect([await open('rathaus-mitte'), await open('rathaus-nord')]).toEqual([
      { ok: false, code: 'not_found' },
      { ok: false, code: 'not_found' },
    ]);
  });
});
