import type { Municipality } from '../../shared/domain/municipality.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { Service, ServiceText } from '../../shared/domain/service.ts';
import type { CatalogueWriter } from '../ports.ts';
import { type Key, officeKey, serviceKey, serviceTextKey, townKey } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';

/**
 * Writes whole records, one item each; repeating a write changes nothing but the version of an office or service, which
 * tells whoever is editing it that it is another one now (edited-things.ts). A text is written before its service and
 * removed after it, so that whoever sees a service finds its text.
 */
export function catalogueWriterIn({ table, repeat }: { table: Table; repeat: Repeat }): CatalogueWriter {
  const put = async (key: Key, data: Municipality | ServiceText) => {
    await repeat(() => table.put({ item: { ...key, data } }));
  };
  const putNext = async ({ pk, sk }: Key, data: Office | Service) => {
    const names = { '#data': 'data', '#version': 'version' };
    const values = { ':data': data, ':one': 1 };
    await repeat(() => table.update({ key: { pk, sk }, update: 'SET #data = :data ADD #version :one', names, values }));
  };
  const remove = async (key: Key) => {
    await repeat(() => table.remove(key));
  };
  return {
    putMunicipality: (municipality) => put(townKey(municipality.id), municipality),
    putOffice: (tenant, office) => putNext(officeKey(tenant, office.id), office),
    async putService(tenant, service, text) {
      await put(serviceTextKey(tenant, service.id), text);
      await putNext(serviceKey(tenant, service.id), service);
    },
    async removeService(tenant, id) {
      await remove(serviceKey(tenant, id));
      await remove(serviceTextKey(tenant, id));
    },
    removeOffice: (tenant, id) => remove(officeKey(tenant, id)),
  };
}
