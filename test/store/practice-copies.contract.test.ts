import { describe, expect, it } from 'vitest';
import { catalogueIn } from '../../functions/store/catalogue.ts';
import { editedOfficesIn } from '../../functions/store/edited-things.ts';
import { officeKey } from '../../functions/store/keys.ts';
import { practiceCopiesIn } from '../../functions/store/practice-copies.ts';
import { repeated } from '../../functions/store/repeat.ts';
import { StaffId } from '../../shared/domain/ids.ts';
import { practiceTenant, practiceTown } from '../../shared/domain/practice.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import {
  makeMunicipality,
  makeOffice,
  makeService,
  makeServiceText,
  officeId,
  serviceId,
  tenant,
} from '../support/make.ts';
import { backendNames, useBackend } from './backends.ts';

const repeat = repeated({ sleep: async () => undefined, random: () => 0.5 });
const until = 1_795_036_000;
const services = Array.from({ length: 45 }, (_, index) => {
  const service = makeService({ id: `service-${index}` });
  return { service, text: makeServiceText({ id: service.id }) };
});

describe.each(backendNames)('Copies to practise in, on the %s', (name) => {
  const backend = useBackend(name);
  const to = practiceTenant(tenant, name === 'double' ? 'a'.repeat(16) : 'b'.repeat(16));
  const office = makeOffice();
  const open = () => {
    const deps = { table: backend().table, repeat };
    const catalogue = () => catalogueIn({ ...deps, clock: fixedClock('2026-11-10T07:00:00Z') });
    return { ...deps, catalogue, copies: practiceCopiesIn(deps), offices: editedOfficesIn(deps) };
  };
  const copy = { municipality: practiceTown(makeMunicipality(), to), office, services };

  it('are whole, can be edited, end by themselves, and can be forgotten before', async () => {
    const { copies, catalogue, offices, table } = open();
    await copies.put(copy, until);
    expect(await catalogue().services(to)).toHaveLength(45);
    expect(await catalogue().offices(to)).toEqual([office]);
    expect(await catalogue().serviceText(to, serviceId('service-44'))).toEqual(services[44]?.text);
    const key = officeKey(to, officeId(office.id));
    expect(await table.get(key, { consistent: true })).toMatchObject({ ttl: until });
    const by = { id: StaffId.parse('q'.repeat(22)), name: 'Frau Quitte' };
    const edit = { id: office.id, content: { ...office, letter: 'Z' }, by, at: until - 60, expectedVersion: 1 };
    expect(await offices.save(to, edit)).toMatchObject({ kind: 'saved', version: 2 });
    expect((await table.get(key, { consistent: true }))?.['ttl']).toBeGreaterThan(until);
    await copies.forget(to);
    expect(await catalogue().municipality(to)).toBeUndefined();
    expect(await catalogue().services(to)).toEqual([]);
  });

  it('are never made of, nor forgotten with, the municipality itself', async () => {
    const { copies } = open();
    await expect(copies.forget(tenant)).rejects.toThrow('practice');
    await expect(copies.put({ ...copy, municipality: makeMunicipality() }, until)).rejects.toThrow('practice');
  });
});
