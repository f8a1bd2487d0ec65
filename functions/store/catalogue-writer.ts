import type { Municipality } from '../../shared/domain/municipality.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { Service, ServiceText } from '../../shared/domain/service.ts';
import type { CatalogueWriter } from '../ports.ts';
import { type Key, officeKey, serviceKey, serviceTextKey, townKey } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';

/**
 * Writes whole records, one item each; repeating a write changes nothing. A text is written before its service and
 * removed after it, so that whoever sees a service finds its text.
 */
export function catalogueWriterIn({ table, repeat }: { table: Table; repeat: Repeat }): CatalogueWriter {
  const put = async (key: Key, data: Municipality | Office | Service | ServiceText) => {
    await repeat(() => table.put({ item: { ...key, data } }));
  };
  const remove = async (key: Key) => {
    await repeat(() => table.remove(key));
  };
  return {
    putMunicipality: (municipality) => put(townKey(municipality.id), municipality),
    putOffice: (tenant, office) => put(officeKey(tenant, office.id), office),
    async putService(tenant, service, text) {
      await put(serviceTextKey(tenant, service.id), text);
      await put(serviceKey(tenant, service.id), service);
    },
    async removeService(tenant, id) {
      await remove(serviceKey(tenant, id));
      await remove(serviceTextKey(tenant, id));
    },
    removeOffice: (tenant, id) => remove(officeKey(tenant, id)),
  };
}
