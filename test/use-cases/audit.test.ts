import { beforeEach, describe, expect, it } from 'vitest';
import { auditIn, auditTrailIn } from '../../functions/store/audit.ts';
import { exportAudit } from '../../functions/use-cases/audit/export-audit.ts';
import { listAudit } from '../../functions/use-cases/audit/list-audit.ts';
import { mostAuditLines } from '../../shared/contracts/staff/audit.ts';
import type { AuditEntry } from '../../shared/domain/audit.ts';
import type { Grant } from '../../shared/domain/staff.ts';
import { appointmentHouse } from '../support/appointment-house.ts';
import { day, makeOffice, officeId, tenant } from '../support/make.ts';
import { grant, staffCaller, staffMember } from '../support/staff.ts';

const [aylin, ben] = [staffMember('Aylin Ahrens').id, staffMember('Ben Becker').id];
const [mitte, nord] = [officeId('rathaus-mitte'), officeId('rathaus-nord')];
const days = { from: day('2026-11-09'), to: day('2026-11-10') };
const reference = 'rathaus-mitte.2026-11-24.0123456789abcdef';

function house() {
  const { table, repeat, clock, catalogue } = appointmentHouse({
    offices: [makeOffice(), makeOffice({ id: nord, number: 18 })],
  });
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const audit = auditIn({ table, clock, repeat, newId });
  const deps = { audit, clock, catalogue, auditTrail: auditTrailIn(table) };
  return {
    deps,
    clock,
    async note(at: string, entry: Partial<AuditEntry> = {}) {
      clock.set(at);
      const whole: AuditEntry = {
        at: Date.parse(at) / 1000,
        staffId: aylin,
        action: 'person-opened',
        officeId: mitte,
        ...entry,
      };
      await audit.note(tenant, whole);
    },
  };
}

const auditor = (...grants: Grant[]) => staffCaller({ staff: staffMember('Ada Audit', grants) });
const everywhere = auditor(grant('auditor'));

describe('reading the audit', () => {
  let one = house();
  beforeEach(() => {
    one = house();
  });
  type Query = Parameters<ReturnType<typeof listAudit>>[0];
  const list = (query: Partial<Query> = {}, caller = everywhere) => listAudit(one.deps)({ ...days, ...query }, caller);
  const lines = async (query: Partial<Query> = {}, caller = everywhere) => {
    const answer = await list(query, caller);
    if (!answer.ok) throw new Error(answer.code);
    return answer.value.entries.filter(({ action }) => action !== 'audit-read');
  };

  it('shows who did what, when and why, newest first, appointments also by their code', async () => {
    await one.note('2026-11-09T08:00:00Z', { object: reference, reason: 'phone' });
    await one.note('2026-11-10T08:00:00Z', { action: 'hours-saved', staffId: ben, object: 'rathaus-mitte' });
    expect(await lines()).toEqual([
      { at: '2026-11-10T08:00:00Z', staffId: ben, action: 'hours-saved', office: mitte, object: 'rathaus-mitte' },
      {
        at: '2026-11-09T08:00:00Z',
        staffId: aylin,
        action: 'person-opened',
        office: mitte,
        object: reference,
        code: expect.stringMatching(/^LIN-/),
        reason: 'phone',
      },
    ]);
  });

  it('means days on the calendar of the municipality', async () => {
    await one.note('2026-11-08T22:59:59Z', { object: 'before' });
    await one.note('2026-11-08T23:00:00Z', { object: 'first' });
    await one.note('2026-11-10T22:59:59Z', { object: 'last' });
    await one.note('2026-11-10T23:00:00Z', { object: 'after' });
    expect((await lines()).map(({ object }) => object)).toEqual(['last', 'first']);
  });

  it.each([
    [{ action: 'hours-saved' }, ['b']],
    [{ staffId: ben }, ['b', 'c']],
    [{ object: 'a' }, ['a']],
    [{ office: nord }, ['c']],
    [{ staffId: ben, office: mitte }, ['b']],
    [{ from: days.to }, ['a', 'b', 'c']],
  ] as const)('filters by %j', async (query, objects) => {
    await one.note('2026-11-10T08:00:03Z', { object: 'c', staffId: ben, officeId: nord });
    await one.note('2026-11-10T08:00:04Z', { object: 'b', staffId: ben, action: 'hours-saved' });
    await one.note('2026-11-10T08:00:05Z', { object: 'a' });
    expect((await lines(query)).map(({ object }) => object)).toEqual(objects);
  });

  it('shows the auditor of an office that office only, and nothing without an office', async () => {
    await one.note('2026-11-10T08:00:00Z', { object: 'here' });
    await one.note('2026-11-10T08:00:01Z', { object: 'there', officeId: nord });
    await one.note('2026-11-10T08:00:02Z', { action: 'session-opened', officeId: undefined });
    const objects = async (caller: typeof everywhere) => (await lines({}, caller)).map(({ object }) => object);
    expect(await objects(auditor(grant('auditor', mitte)))).toEqual(['here']);
    // Serving at another office is no reason to see its audit.
    expect(await objects(auditor(grant('auditor', mitte), grant('clerk', nord), grant('clerk')))).toEqual(['here']);
    expect(await objects(everywhere)).toEqual([undefined, 'there', 'here']);
  });

  it('goes on where the page before ended, through as many pages as there are', async () => {
    for (let index = 0; index < 230; index += 1) {
      await one.note(index < 120 ? '2026-11-09T08:00:00Z' : '2026-11-10T08:00:00Z', { object: String(index) });
    }
    const seen: (string | undefined)[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const answer = await list({ action: 'person-opened', ...(after !== undefined && { after }) });
      if (!answer.ok) throw new Error(answer.code);
      seen.push(...answer.value.entries.map(({ object }) => object));
      after = answer.value.next;
      pages += 1;
    } while (after !== undefined);
    expect(pages).toBe(3);
    expect(new Set(seen).size).toBe(230);
    expect(seen).toHaveLength(230);
  });

  it('notes that the auditor looked, and at which days', async () => {
    await list({ office: mitte });
    const answer = await list();
    expect(answer.ok && answer.value.entries).toMatchObject([
      { action: 'audit-read', object: '2026-11-09/2026-11-10', staffId: everywhere.staff.id },
      { action: 'audit-read', office: mitte },
    ]);
  });

  it('shows the last week to somebody who names no days', async () => {
    await one.note('2026-11-03T22:59:59Z', { object: 'before' });
    await one.note('2026-11-03T23:00:00Z', { object: 'first' });
    await one.note('2026-11-10T08:00:00Z', { object: 'now' });
    const answer = await list({ from: undefined, to: undefined });
    expect(answer).toMatchObject({ ok: true, value: { from: '2026-11-04', to: '2026-11-10' } });
    expect((await lines({ from: undefined, to: undefined })).map(({ object }) => object)).toEqual(['now', 'first']);
  });

  it.each([
    [{ from: day('2026-10-10'), to: day('2026-11-10') }, 'too_many'],
    [{ from: day('2026-11-11'), to: day('2026-11-10') }, 'too_small'],
  ] as const)('refuses %j', async (query, code) => {
    expect(await list(query)).toEqual({ ok: false, code: 'invalid_request', fields: [{ pointer: '/to', code }] });
    expect(await list({ from: day('2026-10-11'), to: day('2026-11-10') })).toMatchObject({ ok: true });
  });

  it('exports the same as a file, and notes that too', async () => {
    await one.note('2026-11-10T08:00:00Z', { object: '=cmd()', reason: 'phone' });
    const file = await exportAudit(one.deps)(days, everywhere);
    expect(file.ok && file.value.split('\r\n')).toEqual([
      '"at","staffId","action","office","object","code","reason"',
      `"2026-11-10T08:00:00Z","${everywhere.staff.id}","export","","2026-11-09/2026-11-10","",""`,
      `"2026-11-10T08:00:00Z","${aylin}","person-opened","rathaus-mitte","'=cmd()","","phone"`,
      '',
    ]);
  });

  it('refuses to cut an export off', async () => {
    const entry: AuditEntry = { at: Date.parse('2026-11-10T08:00:00Z') / 1000, staffId: aylin, action: 'search' };
    let left = mostAuditLines + 1;
    const ofDay = async (_: unknown, date: string, { limit }: { limit: number }) => {
      const count = date === '2026-11-10' ? Math.min(limit, left) : 0;
      left -= count;
      return Array.from({ length: count }, (_line, index) => ({ place: `${left + count - index}.x`, entry }));
    };
    expect(await exportAudit({ ...one.deps, auditTrail: { ofDay } })(days, everywhere)).toEqual({
      ok: false,
      code: 'invalid_request',
      fields: [{ pointer: '/to', code: 'too_many' }],
    });
  });
});
