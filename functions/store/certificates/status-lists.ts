import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import * as z from 'zod';
import { emptyStatusList, statusListSize, withInvalid } from '../../../shared/domain/certificate/status-list.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { StatusLists } from '../../ports/wallet.ts';
import type { Repeat } from '../repeat.ts';
import type { Table, Write } from '../table.ts';
import { statusIndexKey, statusListKey, statusListsPk } from './journal-keys.ts';
import type { StatusPlace, StatusPlaces } from './status-places.ts';

const compressed = promisify(deflate);
const expanded = promisify(inflate);

/** `bits`: as a status list token carries them, zlib and base64url. */
const Stored = z.object({ sk: z.string(), bits: z.string(), version: z.int() });

/** Taken places in a row after which a list counts as full: with half of it free that is one draw in 256. */
const drawsPerList = 8;

export type StatusListsDeps = {
  readonly table: Table;
  readonly repeat: Repeat;
  /** A whole number from 0 to below the limit; unpredictable. */
  readonly drawIndex: (below: number) => number;
};

/** The lists as anybody may read them. */
export function statusListsIn(table: Pick<Table, 'get'>): StatusLists {
  return {
    async bits(tenant, list) {
      const row = await table.get(statusListKey(tenant, list), { consistent: true });
      return row && Stored.parse(row).bits;
    },
  };
}

/**
 * Places are drawn at random: their order would tell how many certificates are issued, and when. A place stays taken for
 * ever, as a credential that still names it must not become another's.
 */
export function statusPlacesIn(deps: StatusListsDeps): StatusPlaces {
  const { table } = deps;
  return {
    async draw(tenant) {
      const place = (await freePlace(deps, tenant)) ?? { list: await openList(deps, tenant), index: draw(deps) };
      return { place, writes: [{ item: statusIndexKey(tenant, place), condition: 'attribute_not_exists(pk)' }] };
    },
    async invalidate(tenant, { list, index }) {
      const row = Stored.parse(await table.get(statusListKey(tenant, list), { consistent: true }));
      const bits = withInvalid(await expanded(Buffer.from(row.bits, 'base64url')), index);
      return [await listWrite(tenant, { list, bits, version: row.version })];
    },
  };
}

/** A free place of the newest list; undefined when there is no list or it is full. */
async function freePlace(deps: StatusListsDeps, tenant: TenantId): Promise<StatusPlace | undefined> {
  const list = await newestList(deps, tenant);
  if (list === undefined) return undefined;
  for (let tried = 0; tried < drawsPerList; tried += 1) {
    const place = { list, index: draw(deps) };
    const taken = await deps.table.get(statusIndexKey(tenant, place), { consistent: false });
    if (taken === undefined) return place;
  }
  return undefined;
}

async function newestList({ table }: StatusListsDeps, tenant: TenantId): Promise<string | undefined> {
  const [row] = await table.query({
    pk: statusListsPk(tenant),
    lastFirst: true,
    limit: 1,
    consistent: true,
    only: ['sk', 'bits', 'version'],
  });
  return row && Stored.parse(row).sk;
}

/** The list after the newest. Several may want to open it at once; one of them does. */
async function openList(deps: StatusListsDeps, tenant: TenantId): Promise<string> {
  const list = String(Number((await newestList(deps, tenant)) ?? 0) + 1).padStart(4, '0');
  const write = await listWrite(tenant, { list, bits: emptyStatusList(), version: 0 });
  await deps.repeat(() => deps.table.put(write));
  return list;
}

type StatusList = { readonly list: string; readonly bits: Uint8Array; readonly version: number };

/** Writes the list as the version after the one that was read. */
async function listWrite(
  tenant: TenantId,
  { list, bits, version }: StatusList,
): Promise<Extract<Write, { item: unknown }>> {
  const text = (await compressed(bits, { level: 9 })).toString('base64url');
  const item = { ...statusListKey(tenant, list), bits: text, version: version + 1 };
  if (version === 0) return { item, condition: 'attribute_not_exists(pk)' };
  return { item, condition: '#version = :seen', names: { '#version': 'version' }, values: { ':seen': version } };
}

function draw({ drawIndex }: StatusListsDeps): number {
  return drawIndex(statusListSize);
}
