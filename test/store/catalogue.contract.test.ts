import { beforeEach, describe, expect, it } from 'vitest';
import { catalogueIn } from '../../functions/store/catalogue.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { repeated } from '../../functions/store/repeat.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { makeMunicipality, makeOffice, makeService, makeServiceText, officeId, serviceId } from '../support/make.ts';
import { backendNames, useBackend } from './backends.ts';

const repeat = repeated({ sleep: async () => undefined, random: () => 0.5 });

describe.each(backendNames)('The catalogue, stored on the %s', (name) => {
  const backend = useBackend(name);
  const clock = fixedClock('2026-11-24T08:00:00Z');
  let turn = 0;
  let tenant = TenantId.parse('lindenau');
  beforeEach(() => {
    turn += 1;
    tenant = TenantId.parse(`town-${turn}`);
  });
  const open = () => ({
    catalogue: catalogueIn({ table: backend().table, clock }),
    writer: catalogueWriterIn({ table: backend().table, repeat }),
  });

  it('is empty before anything is written', async () => {
    const { catalogue } = open();
    expect(await catalogue.municipality(tenant)).toBeUndefined();
    expect(await catalogue.offices(tenant)).toEqual([]);
    expect(await catalogue.services(tenant)).toEqual([]);
    expect(await catalogue.serviceText(tenant, serviceId('nirgends'))).toBeUndefined();
  });

  it('gives back what was written, whole', async () => {
    const { catalogue, writer } = open();
    const municipality = makeMunicipality({ id: tenant });
    const office = makeOffice({
      releaseNote: { de: 'Montags um 7 Uhr' },
      hours: { rules: [], holidays: { region: 'DE-SN' } },
    });
    const service = makeService({ keywords: ['umziehen'], rank: 1 });
    const text = makeServiceText({ papers: [{ name: { de: 'Ausweis' }, formUrl: 'https://example.org/form' }] });
    await writer.putMunicipality(municipality);
    await writer.putOffice(tenant, office);
    await writer.putService(tenant, service, text);
    expect(await catalogue.municipality(tenant)).toEqual(municipality);
    expect(await catalogue.offices(tenant)).toEqual([office]);
    expect(await catalogue.services(tenant)).toEqual([service]);
    expect(await catalogue.serviceText(tenant, service.id)).toEqual(text);
  });

  it('keeps towns apart', async () => {
    const { catalogue, writer } = open();
    await writer.putOffice(TenantId.parse(`${tenant}-other`), makeOffice());
    expect(await catalogue.offices(tenant)).toEqual([]);
  });

  it('forgets what was removed, and removing it again does no harm', async () => {
    const { catalogue, writer } = open();
    await writer.putOffice(tenant, makeOffice());
    await writer.putOffice(tenant, makeOffice({ id: 'buergerbuero-sued', number: 18 }));
    await writer.putService(tenant, makeService(), makeServiceText());
    for (const _ of ['once', 'twice']) {
      await writer.removeOffice(tenant, officeId('rathaus-mitte'));
      await writer.removeService(tenant, serviceId('wohnung-anmelden'));
    }
    expect((await catalogue.offices(tenant)).map(({ id }) => id)).toEqual(['buergerbuero-sued']);
    expect(await catalogue.services(tenant)).toEqual([]);
    expect(await catalogue.serviceText(tenant, serviceId('wohnung-anmelden'))).toBeUndefined();
  });

  it('is a copy at most 30 seconds old, read by one query for all who ask', async () => {
    const { catalogue, writer } = open();
    await writer.putOffice(tenant, makeOffice());
    backend().meter.take();
    await Promise.all([catalogue.offices(tenant), catalogue.services(tenant), catalogue.municipality(tenant)]);
    expect(backend().meter.take()).toEqual({ read: 0.5, write: 0 });
    await writer.putOffice(tenant, makeOffice({ letter: 'Z' }));
    clock.forward({ seconds: 29 });
    expect(await catalogue.offices(tenant)).toMatchObject([{ letter: 'M' }]);
    clock.forward({ seconds: 1 });
    expect(await catalogue.offices(tenant)).toMatchObject([{ letter: 'Z' }]);
  });

  it('asks again at once after a failure', async () => {
    const { writer } = open();
    await writer.putOffice(tenant, makeOffice());
    const { table } = backend();
    let isDown = true;
    const query: typeof table.query = async (asked) => {
      if (isDown) throw new Error('The table does not answer');
      return table.query(asked);
    };
    const catalogue = catalogueIn({ table: { ...table, query }, clock });
    await expect(catalogue.offices(tenant)).rejects.toThrow('does not answer');
    isDown = false;
    expect(await catalogue.offices(tenant)).toHaveLength(1);
  });
});
