import type { Municipality } from '../../shared/domain/municipality.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { Service, ServiceText } from '../../shared/domain/service.ts';
import type { CatalogueWriter } from '../ports/catalogue.ts';
import { type Key, officeKey, serviceKey, serviceTextKey, townKey, versionsPk } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';

/**
 * Writes whole records, one item each; repeating a write changes nothing but the version of an office or service, which
 * tells whoever is editing it that it is another one now (edited-things.ts). One that comes back after it was removed
 * goes on where its history ended. A text is written before its service and
 * removed after it, so that whoever sees a service finds its text.
 */
export function catalogueWriterIn({ table, repeat }: { table: Table; repeat: Repeat }): CatalogueWriter {
  const put = async (key: Key, data: Municipality | ServiceText) => {
    await repeat(() => table.put({ item: { ...key, data } }));
  };
  /** Versions from the present one, or from the last of the history, to the next. */
  const stepOf = async (key: Key, history: string) => {
    if (await table.get(key, { consistent: true })) return 1;
    const [last] = await table.query({ pk: history, lastFirst: true, limit: 1, consistent: true });
    return Number(last?.['sk'] ?? 0) + 1;
  };
  const putNext = async ({ pk, sk }: Key, data: Office | Service, history: string) => {
    const key = { pk, sk };
    const names = { '#data': 'data', '#version': 'version' };
    const values = { ':data': data, ':step': await stepOf(key, history) };
    await repeat(() => table.update({ key, update: 'SET #data = :data ADD #version :step', names, values }));
  };
  const remove = async (key: Key) => {
    await repeat(() => table.remove(key));
  };
  return {
    putMunicipality: (municipality) => put(townKey(municipality.id), municipality),
    putOffice: (tenant, office) =>
      putNext(officeKey(tenant, office.id), office, versionsPk(tenant, 'office', office.id)),
    async putService(tenant, service, text) {
      await put(serviceTextKey(tenant, service.id), text);
      await putNext(serviceKey(tenant, service.id), service, versionsPk(tenant, 'service', service.id));
    },
    async removeService(tenant, id) {
      await remove(serviceKey(tenant, id));
      await remove(serviceTextKey(tenant, id));
    },
    removeOffice: (tenant, id) => remove(officeKey(tenant, id)),
  };
}
