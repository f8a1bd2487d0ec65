import { beforeEach, describe, expect, it } from 'vitest';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { editedListsIn } from '../../functions/store/edited-lists.ts';
import { editedServicesIn } from '../../functions/store/edited-things.ts';
import { repeated } from '../../functions/store/repeat.ts';
import { serviceRemovalsIn } from '../../functions/store/service-removals.ts';
import { StaffId, TenantId } from '../../shared/domain/ids.ts';
import { makeOffice, makeService, makeServiceText, serviceId } from '../support/make.ts';
import { backendNames, useBackend } from './backends.ts';

const repeat = repeated({ sleep: async () => undefined, random: () => 0.5 });
const note = { by: { id: StaffId.parse('q'.repeat(22)), name: 'Frau Quitte' }, at: 1_795_000_000 };
const other = { by: { id: StaffId.parse('s'.repeat(22)), name: 'Herr Schlehe' }, at: 1_795_000_060 };
const id = serviceId('wohnung-anmelden');

describe.each(backendNames)('Services that are taken away, on the %s', (name) => {
  const backend = useBackend(name);
  let turn = 0;
  let tenant = TenantId.parse('lindenau');
  beforeEach(() => {
    turn += 1;
    tenant = TenantId.parse(`removed-${turn}`);
  });
  async function open() {
    const deps = { table: backend().table, repeat };
    const services = editedServicesIn(deps);
    const writer = catalogueWriterIn(deps);
    await writer.putService(tenant, makeService(), makeServiceText());
    await writer.putOffice(tenant, makeOffice());
    return { services, writer, lists: editedListsIn(deps), removals: serviceRemovalsIn({ ...deps, services }) };
  }

  it('are gone, are known by their record, and come back as they were', async () => {
    const { services, removals, lists } = await open();
    expect(await removals.removed(tenant, id)).toBeUndefined();
    expect(await removals.remove(tenant, { id, expectedVersion: 1, ...note })).toMatchObject({ version: 2 });
    expect(await services.get(tenant, id)).toBeUndefined();
    expect((await lists.offer(tenant)).services).toEqual([]);
    expect(await removals.removed(tenant, id)).toMatchObject({ version: 2, removed: true, by: note.by });
    expect(await removals.restore(tenant, id, { removal: 2, ...other })).toBe(true);
    const content = { service: makeService(), text: makeServiceText() };
    expect(await services.get(tenant, id)).toEqual({ version: 3, content });
    expect(await lists.offer(tenant)).toEqual({ offices: [makeOffice()], services: [makeService()] });
    expect(await removals.removed(tenant, id)).toBeUndefined();
  });

  it('are taken away once, by whoever says it again too, and by nobody who saw another version', async () => {
    const { removals } = await open();
    const removal = { id, expectedVersion: 1 };
    expect(await removals.remove(tenant, { ...removal, expectedVersion: 7, ...note })).toMatchObject({
      kind: 'edited_meanwhile',
      stored: { version: 1 },
    });
    expect((await removals.remove(tenant, { ...removal, ...note })).kind).toBe('saved');
    expect((await removals.remove(tenant, { ...removal, ...note })).kind).toBe('saved');
    expect(await removals.remove(tenant, { ...removal, ...other })).toEqual({ kind: 'edited_meanwhile' });
  });

  it('go on with their history when they are imported again, and keep what it was before', async () => {
    const { removals, writer, services } = await open();
    const content = { service: makeService({ maxCount: 2 }), text: makeServiceText() };
    await services.save(tenant, { id, content, expectedVersion: 1, ...note });
    await removals.remove(tenant, { id, expectedVersion: 2, ...note });
    await writer.putService(tenant, makeService(), makeServiceText());
    expect(await services.get(tenant, id)).toMatchObject({ version: 4 });
    expect(await services.save(tenant, { id, content, expectedVersion: 4, ...other })).toMatchObject({ version: 5 });
    const history = await services.versions(tenant, id, { upTo: 5, count: 5 });
    expect(history.map(({ version, by }) => [version, by.name])).toEqual([
      [5, other.by.name],
      [3, note.by.name],
      [2, note.by.name],
    ]);
  });

  it('do not come back over something of the same id', async () => {
    const { removals, writer, services } = await open();
    await removals.remove(tenant, { id, expectedVersion: 1, ...note });
    const imported = makeService({ maxCount: 1 });
    await writer.putService(tenant, imported, makeServiceText());
    expect(await removals.restore(tenant, id, { removal: 2, ...other })).toBe(false);
    expect((await services.get(tenant, id))?.content.service).toEqual(imported);
  });
});
