import { deflateSync, inflateSync } from 'node:zlib';
import { getListFromStatusListJWT, StatusList } from '@sd-jwt/jwt-status-list';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusListsIn, statusPlacesIn } from '../../functions/store/certificates/status-lists.ts';
import { repeated } from '../../functions/store/repeat.ts';
import { emptyStatusList, statusListSize, withInvalid } from '../../shared/domain/certificate/status-list.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { backendNames, useBackend } from './backends.ts';

const repeat = repeated({ sleep: async () => undefined, random: () => 0 });

/** What an independent library reads from bits as a token carries them. */
function read(bits: string | undefined): StatusList {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return getListFromStatusListJWT(`${part({})}.${part({ status_list: { bits: 1, lst: bits } })}.`);
}

describe.each(backendNames)('status lists in the %s', (name) => {
  const backend = useBackend(name);
  let towns = 0;
  function open(indexes: readonly number[]) {
    towns += 1;
    const tenant = TenantId.parse(`town-${towns}`);
    const left = [...indexes];
    const { table } = backend();
    const places = statusPlacesIn({ table, repeat, drawIndex: () => left.shift() ?? 77 });
    const take = async () => {
      const { place, writes } = await places.draw(tenant);
      return { place, outcome: await table.transact(writes) };
    };
    const invalidate = async (place: { list: string; index: number }) =>
      table.transact(await places.invalidate(tenant, place));
    return { tenant, table, places, take, invalidate, lists: statusListsIn(table) };
  }

  it('begin with the first certificate', async () => {
    const { tenant, lists, take } = open([4711]);
    expect(await lists.bits(tenant, '0001')).toBeUndefined();
    expect(await take()).toEqual({ place: { list: '0001', index: 4711 }, outcome: { kind: 'done' } });
    const list = read(await lists.bits(tenant, '0001'));
    expect([list.getStatus(4711), list.getStatus(statusListSize - 1)]).toEqual([0, 0]);
  });

  it('give each place to one certificate', async () => {
    const { take } = open([5, 5, 5, 6]);
    expect((await take()).place.index).toBe(5);
    expect((await take()).place.index).toBe(6);
  });

  it('let one of two that drew the same place at once take it', async () => {
    const { tenant, places, table } = open([1, 9, 9]);
    await places.draw(tenant);
    const [one, other] = [await places.draw(tenant), await places.draw(tenant)];
    expect([one.place, other.place]).toEqual([
      { list: '0001', index: 9 },
      { list: '0001', index: 9 },
    ]);
    expect((await table.transact(one.writes)).kind).toBe('done');
    expect((await table.transact(other.writes)).kind).toBe('cancelled');
  });

  it('go on with another list where the first looks full', async () => {
    const { take } = open([5, ...Array.from({ length: 8 }, () => 5), 12]);
    await take();
    expect((await take()).place).toEqual({ list: '0002', index: 12 });
  });

  it('say of a revoked certificate that it is, and of no other', async () => {
    const { tenant, take, invalidate, lists } = open([0, 7, 8, 131_071]);
    const taken = [await take(), await take(), await take(), await take()];
    await invalidate({ list: '0001', index: 7 });
    await invalidate({ list: '0001', index: 131_071 });
    const list = read(await lists.bits(tenant, '0001'));
    expect(taken.map(({ place }) => list.getStatus(place.index))).toEqual([0, 1, 0, 1]);
  });

  it('lose no revocation where two happen at once: the later reads again', async () => {
    const { tenant, take, places, table, invalidate, lists } = open([1, 2]);
    await take();
    await take();
    const late = await places.invalidate(tenant, { list: '0001', index: 1 });
    await invalidate({ list: '0001', index: 2 });
    expect(await table.transact(late)).toMatchObject({ kind: 'cancelled' });
    await invalidate({ list: '0001', index: 1 });
    const list = read(await lists.bits(tenant, '0001'));
    expect([list.getStatus(1), list.getStatus(2)]).toEqual([1, 1]);
  });

  it('cost two write units to take a place and two to revoke, whatever was issued', async () => {
    const { take, invalidate } = open([1, 2]);
    await take();
    backend().meter.take();
    const { place } = await take();
    expect(backend().meter.take()).toEqual({ read: 1.5, write: 2 });
    await invalidate(place);
    expect(backend().meter.take()).toEqual({ read: 1, write: 2 });
  });
});

describe('a status list', () => {
  it('is read by an independent library as it was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(statusListSize - 1), { maxLength: 20 }), (indexes) => {
        const ours = indexes.reduce(withInvalid, emptyStatusList());
        const list = new StatusList(
          Array.from({ length: statusListSize }, () => 0),
          1,
        );
        for (const index of indexes) list.setStatus(index, 1);
        expect(inflateSync(Buffer.from(list.compressStatusList(), 'base64url')).equals(ours)).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  it('stays small: 100 bytes with nothing revoked, 3 KB with a thousand', () => {
    const indexes = fc.sample(fc.nat(statusListSize - 1), { numRuns: 1000, seed: 4 });
    const sizeOf = (bits: Uint8Array) => deflateSync(bits, { level: 9 }).length;
    expect(sizeOf(emptyStatusList())).toBeLessThan(100);
    expect(sizeOf(indexes.reduce(withInvalid, emptyStatusList()))).toBeLessThan(3000);
  });

  it.each([-1, statusListSize, 0.5, Number.NaN])('has no place %d', (index) => {
    expect(() => withInvalid(emptyStatusList(), index)).toThrow('No place');
  });
});
