import * as z from 'zod';
import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { Sealed } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { CaseFiles, FilePart } from '../../ports/certificate.ts';
import type { Key } from '../keys.ts';
import type { Repeat } from '../repeat.ts';
import type { Table } from '../table.ts';
import type { Item } from '../wire.ts';
import { caseFileKey } from './case-keys.ts';

const FileRow = z.object({ c: Sealed });

/** Files of cases as items of the table (400 KB at most, base64 included), sealed by the key of their case. */
export function caseFilesIn({ table, repeat }: { readonly table: Table; readonly repeat: Repeat }): CaseFiles {
  return {
    async get(tenant, id, part) {
      const row = await table.get(caseFileKey(tenant, id, part), { consistent: true });
      return row && FileRow.parse(row).c;
    },
    async put(tenant, id, { part, sealed }) {
      await repeat(() => table.put({ item: caseFileItem(tenant, id, { part, sealed }) }));
    },
    async remove(tenant, id, part) {
      await repeat(() => table.remove(caseFileKey(tenant, id, part)));
    },
  };
}

export function caseFileItem(
  tenant: TenantId,
  id: RequestId,
  { part, sealed }: { readonly part: FilePart; readonly sealed: Sealed },
): Item & Key {
  return { ...caseFileKey(tenant, id, part), c: sealed };
}
