import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkpointsIn } from '../../functions/store/certificates/checkpoints.ts';
import { journalIn, journalWrites } from '../../functions/store/certificates/journal.ts';
import { journalEntryKey } from '../../functions/store/certificates/journal-keys.ts';
import { townKey } from '../../functions/store/keys.ts';
import { repeated } from '../../functions/store/repeat.ts';
import { hashesOf, sha256 } from '../../functions/use-cases/journal/tree-hash.ts';
import { consistencyPath, inclusionPath, leafHash, rootOf } from '../../shared/domain/certificate/merkle.ts';
import { provesConsistency, provesInclusion } from '../../shared/domain/certificate/merkle-proof.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { fillJournal } from '../support/filled-journal.ts';
import { backendNames, useBackend } from './backends.ts';

const commitment = (index: number) => createHash('sha256').update(`commitment ${index}`).digest();

describe.each(backendNames)('the journal in the %s', (name) => {
  const backend = useBackend(name);
  let towns = 0;
  const newTown = () => {
    towns += 1;
    return TenantId.parse(`town-${towns}`);
  };

  async function append(tenant: TenantId, commitments: readonly Uint8Array[]) {
    const { table } = backend();
    const added = journalWrites(tenant, await journalIn(table).edge(tenant), commitments);
    return { ...added, outcome: await table.transact(added.writes) };
  }

  async function grown(tenant: TenantId, count: number) {
    const roots = [];
    for (let index = 0; index < count; index += 1) {
      const { edge } = await append(tenant, [commitment(index)]);
      roots.push({ size: edge.size, root: rootOf(sha256, edge) });
    }
    return roots;
  }

  it('begins empty', async () => {
    const tenant = newTown();
    expect(await journalIn(backend().table).edge(tenant)).toEqual({ size: 0, hashes: [] });
    expect(await journalIn(backend().table).entries(tenant, { from: 0, to: 0 })).toEqual([]);
  });

  it('gives entries back in order, and proofs of each in each tree', async () => {
    const tenant = newTown();
    const journal = journalIn(backend().table);
    const heads = await grown(tenant, 21);
    expect(await journal.entries(tenant, { from: 3, to: 6 })).toEqual([3, 4, 5].map(commitment));
    for (const head of heads) {
      const index = head.size - 1 - (head.size % 3);
      const proof = await hashesOf(journal, tenant, inclusionPath(Math.max(0, index), head.size));
      const leaf = leafHash(sha256, commitment(Math.max(0, index)));
      expect(provesInclusion(sha256, { index: Math.max(0, index), leaf, proof }, head)).toBe(true);
      for (const before of heads.slice(0, head.size)) {
        const consistency = await hashesOf(journal, tenant, consistencyPath(before.size, head.size));
        expect(provesConsistency(sha256, { before, now: head }, consistency)).toBe(true);
      }
    }
  });

  it('takes several entries at once, as when one certificate replaces another', async () => {
    const tenant = newTown();
    await grown(tenant, 3);
    expect(await append(tenant, [commitment(3), commitment(4)])).toMatchObject({
      indexes: [3, 4],
      outcome: { kind: 'done' },
    });
    const head = { size: 5, root: rootOf(sha256, await journalIn(backend().table).edge(tenant)) };
    const proof = await hashesOf(journalIn(backend().table), tenant, inclusionPath(4, 5));
    expect(provesInclusion(sha256, { index: 4, leaf: leafHash(sha256, commitment(4)), proof }, head)).toBe(true);
  });

  it.each([0, 4])('of %i entries lets one of two writers win; the other writes nothing', async (size) => {
    const tenant = newTown();
    await grown(tenant, size);
    const { table } = backend();
    const edge = await journalIn(table).edge(tenant);
    const mine = { item: { ...townKey(tenant), of: 'mine' } };
    const first = await table.transact(journalWrites(tenant, edge, [commitment(100)]).writes);
    const second = await table.transact([mine, ...journalWrites(tenant, edge, [commitment(101)]).writes]);
    expect([first.kind, second.kind]).toEqual(['done', 'cancelled']);
    expect(await journalIn(table).entries(tenant, { from: size, to: size + 1 })).toEqual([commitment(100)]);
    expect(await table.get(townKey(tenant), { consistent: true })).toBeUndefined();
  });

  it('says so where a node is not there', async () => {
    const tenant = newTown();
    await grown(tenant, 3);
    await expect(journalIn(backend().table).nodes(tenant, [{ level: 1, index: 1 }])).rejects.toThrow();
    await expect(journalIn(backend().table).nodes(tenant, [{ level: 2, index: 0 }])).rejects.toThrow();
  });

  it('costs four write units an entry, and ten read units at most for a proof or a page, among 20,000', async () => {
    const tenant = newTown();
    const { table, meter } = backend();
    await fillJournal(
      table,
      tenant,
      Array.from({ length: 19_999 }, (_, index) => commitment(index)),
    );
    meter.take();
    const { edge } = await append(tenant, [commitment(19_999)]);
    // One of the read units is that of the edge.
    expect(meter.take()).toEqual({ read: 1, write: 4 });
    const journal = journalIn(table);
    const proof = await hashesOf(journal, tenant, inclusionPath(12_345, 20_000));
    expect(meter.take().read).toBeLessThanOrEqual(10);
    await hashesOf(journal, tenant, consistencyPath(777, 20_000));
    expect(meter.take().read).toBeLessThanOrEqual(10);
    await journal.entries(tenant, { from: 4096, to: 4352 });
    expect(meter.take().read).toBeLessThanOrEqual(5);
    const leaf = leafHash(sha256, commitment(12_345));
    const head = { size: 20_000, root: rootOf(sha256, edge) };
    expect(provesInclusion(sha256, { index: 12_345, leaf, proof }, head)).toBe(true);
  });

  it('has checkpoints, of which the largest counts, and the last of the same size', async () => {
    const tenant = newTown();
    const checkpoints = checkpointsIn({
      ...backend(),
      repeat: repeated({ sleep: async () => undefined, random: () => 0 }),
    });
    expect(await checkpoints.latest(tenant)).toBeUndefined();
    const root = randomBytes(32);
    for (const [size, note] of [
      [9, 'nine'],
      [10, 'ten'],
      [10, 'ten again'],
      [2, 'late'],
    ] as const) {
      await checkpoints.put(tenant, { size, root, note });
    }
    expect(await checkpoints.latest(tenant)).toEqual({ size: 10, root, note: 'ten again' });
  });

  it('writes an entry once only', async () => {
    const tenant = newTown();
    const { table } = backend();
    const { writes } = journalWrites(tenant, { size: 0, hashes: [] }, [commitment(0)]);
    await table.put({ item: { ...journalEntryKey(tenant, 0), commitment: 'other' } });
    expect(await table.transact(writes)).toMatchObject({ kind: 'cancelled' });
  });
});
