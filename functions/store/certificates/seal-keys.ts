import * as z from 'zod';
import type { SealKeys } from '../../ports/issue.ts';
import type { Repeat } from '../repeat.ts';
import type { Table } from '../table.ts';
import { sealKeyKey, sealKeysPk } from './issued-keys.ts';

const bytes = z.base64().transform((text): Uint8Array => Buffer.from(text, 'base64'));
const Stored = z.object({ sk: z.string(), chain: z.array(bytes).min(1), from: z.int(), until: z.int() });

/** One item a key, written once and never changed: what it sealed must be checked for as long as paper lasts. */
export function sealKeysIn({ table, repeat }: { readonly table: Table; readonly repeat: Repeat }): SealKeys {
  return {
    async list(tenant) {
      const rows = await table.query({ pk: sealKeysPk(tenant) });
      return rows
        .map((row) => Stored.parse(row))
        .map(({ sk, chain, from, until }) => ({ kid: sk, chain, validFrom: from, validUntil: until }));
    },
    async publish(tenant, { kid, chain, validFrom, validUntil }) {
      const item = {
        ...sealKeyKey(tenant, kid),
        chain: chain.map((one) => Buffer.from(one).toString('base64')),
        from: validFrom,
        until: validUntil,
      };
      await repeat(() => table.put({ item, condition: 'attribute_not_exists(pk)' }));
    },
  };
}
