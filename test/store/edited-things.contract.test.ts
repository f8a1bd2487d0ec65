import { beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../functions/ports/staff.ts';
import { catalogueIn } from '../../functions/store/catalogue.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { editedOfficesIn, editedServicesIn } from '../../functions/store/edited-things.ts';
import { repeated } from '../../functions/store/repeat.ts';
import type { Table } from '../../functions/store/table.ts';
import { type OfficeId, StaffId, TenantId } from '../../shared/domain/ids.ts';
import type { Office } from '../../shared/domain/office.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { makeOffice, makeService, makeServiceText, officeId, serviceId } from '../support/make.ts';
import { backendNames, useBackend } from './backends.ts';

const repeat = repeated({ sleep: async () => undefined, random: () => 0.5 });
const quitte = { id: StaffId.parse('q'.repeat(22)), name: 'Frau Quitte' };
const schlehe = { id: StaffId.parse('s'.repeat(22)), name: 'Herr Schlehe' };
const at = 1_795_000_000;
const mitte = officeId('rathaus-mitte');

function edit(letter: string, changes: Partial<Edit<Office, OfficeId>> = {}): Edit<Office, OfficeId> {
  return { id: mitte, content: makeOffice({ letter }), expectedVersion: 0, by: quitte, at, ...changes };
}

describe.each(backendNames)('What lead clerks edit, stored on the %s', (name) => {
  const backend = useBackend(name);
  let turn = 0;
  let tenant = TenantId.parse('lindenau');
  beforeEach(() => {
    turn += 1;
    tenant = TenantId.parse(`edited-${turn}`);
  });
  const open = (table: Table = backend().table) => ({
    offices: editedOfficesIn({ table, repeat }),
    services: editedServicesIn({ table, repeat }),
    catalogue: catalogueIn({ table, clock: fixedClock('2026-11-24T08:00:00Z') }),
    writer: catalogueWriterIn({ table, repeat }),
  });

  /** An office that was imported once, before there were versions. */
  async function imported() {
    const house = open();
    const item = { pk: `T#${tenant}#CAT`, sk: `OFFICE#${mitte}`, data: makeOffice() };
    await backend().table.put({ item });
    return house;
  }

  it('has version 0 when it was never edited, and the next with every edit', async () => {
    const { offices, catalogue } = await imported();
    expect(await offices.get(tenant, mitte)).toEqual({ version: 0, content: makeOffice() });
    expect(await offices.save(tenant, edit('A'))).toEqual({ kind: 'saved', version: 1, former: makeOffice() });
    expect(await offices.save(tenant, edit('B', { expectedVersion: 1 }))).toMatchObject({ kind: 'saved', version: 2 });
    expect(await offices.get(tenant, mitte)).toEqual({ version: 2, content: makeOffice({ letter: 'B' }) });
    expect(await catalogue.offices(tenant)).toEqual([makeOffice({ letter: 'B' })]);
  });

  it('keeps who edited, when and why, with what was there before', async () => {
    const { offices } = await imported();
    await offices.save(tenant, edit('A', { note: 'Umbau' }));
    await offices.save(tenant, edit('B', { expectedVersion: 1, by: schlehe, at: at + 60, undoes: 1 }));
    const [second, first] = await offices.versions(tenant, mitte, { upTo: 2, count: 10 });
    expect(first).toMatchObject({ version: 1, by: quitte, at, note: 'Umbau', former: makeOffice() });
    expect(second).toMatchObject({ version: 2, by: schlehe, at: at + 60, undoes: 1 });
    expect([second?.former?.letter, second?.next.letter]).toEqual(['A', 'B']);
    expect(await offices.versions(tenant, mitte, { upTo: 2, count: 1 })).toHaveLength(1);
    expect(await offices.version(tenant, mitte, 1)).toEqual(first);
    expect(await offices.version(tenant, mitte, 3)).toBeUndefined();
  });

  it('refuses the second of two who began at the same version, and shows what the first one made', async () => {
    const { offices } = await imported();
    const both = await Promise.all([
      offices.save(tenant, edit('A')),
      offices.save(tenant, edit('B', { by: schlehe, at: at + 1 })),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['edited_meanwhile', 'saved']);
    const stored = await offices.get(tenant, mitte);
    expect(both.find(({ kind }) => kind === 'edited_meanwhile')).toEqual({ kind: 'edited_meanwhile', stored });
    expect(await offices.versions(tenant, mitte, { upTo: 9, count: 9 })).toHaveLength(1);
  });

  it('answers a repeated edit as the first time', async () => {
    const { offices } = await imported();
    const first = await offices.save(tenant, edit('A'));
    expect(await offices.save(tenant, edit('A'))).toEqual(first);
    expect((await offices.get(tenant, mitte))?.version).toBe(1);
  });

  it('knows its own edit again when the answer to it got lost', async () => {
    await imported();
    const { table } = backend();
    let isLost = true;
    const transact: Table['transact'] = async (steps) => {
      const answer = await table.transact(steps);
      if (!isLost) return answer;
      isLost = false;
      return { kind: 'unanswered' };
    };
    const { offices } = open({ ...table, transact });
    expect(await offices.save(tenant, edit('A'))).toMatchObject({ kind: 'saved', version: 1 });
  });

  it('makes something new only where there is nothing', async () => {
    const { offices } = open();
    expect(await offices.save(tenant, edit('A'))).toEqual({ kind: 'edited_meanwhile' });
    const fresh = edit('A', { expectedVersion: 'new' });
    expect(await offices.save(tenant, fresh)).toEqual({ kind: 'saved', version: 1 });
    expect(await offices.save(tenant, { ...fresh, by: schlehe })).toMatchObject({ kind: 'edited_meanwhile' });
    expect((await offices.version(tenant, mitte, 1))?.former).toBeUndefined();
  });

  it('tells whoever is editing when an import came in between', async () => {
    const { offices, writer } = open();
    await writer.putOffice(tenant, makeOffice());
    const seen = await offices.get(tenant, mitte);
    await writer.putOffice(tenant, makeOffice({ letter: 'I' }));
    const late = await offices.save(tenant, edit('A', { expectedVersion: seen?.version ?? 0 }));
    expect(late).toMatchObject({ kind: 'edited_meanwhile', stored: { content: { letter: 'I' } } });
    const stored = await offices.get(tenant, mitte);
    expect(await offices.save(tenant, edit('A', { expectedVersion: stored?.version ?? 0 }))).toMatchObject({
      kind: 'saved',
      former: { letter: 'I' },
    });
  });

  it('refuses what is larger than an item may be', async () => {
    const { offices } = await imported();
    const content = makeOffice({ directions: { de: 'links '.repeat(70_000) } });
    expect(await offices.save(tenant, edit('A', { content }))).toEqual({ kind: 'too_large' });
    expect((await offices.get(tenant, mitte))?.version).toBe(0);
  });

  it('changes a service and its text together', async () => {
    const { services, writer } = open();
    await writer.putService(tenant, makeService(), makeServiceText());
    const seen = await services.get(tenant, serviceId('wohnung-anmelden'));
    expect(seen?.content).toEqual({ service: makeService(), text: makeServiceText() });
    const content = { service: makeService({ maxCount: 3 }), text: makeServiceText({ papers: [] }) };
    const id = serviceId('wohnung-anmelden');
    const saved = await services.save(tenant, { id, content, expectedVersion: seen?.version ?? 0, by: quitte, at });
    expect(saved).toMatchObject({ kind: 'saved', former: { service: makeService(), text: makeServiceText() } });
    expect((await services.get(tenant, id))?.content).toEqual(content);
  });

  it('is none of another town', async () => {
    const { offices } = await imported();
    await offices.save(tenant, edit('A'));
    const other = TenantId.parse(`${tenant}-other`);
    expect(await offices.get(other, mitte)).toBeUndefined();
    expect(await offices.versions(other, mitte, { upTo: 9, count: 9 })).toEqual([]);
  });
});
