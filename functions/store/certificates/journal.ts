import { createHash } from 'node:crypto';
import * as z from 'zod';
import {
  appended,
  type Edge,
  emptyEdge,
  type Hash,
  leafHash,
  type TreeNode,
} from '../../../shared/domain/certificate/merkle.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Commitment, Journal } from '../../ports/journal.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import type { Table, Write } from '../table.ts';
import type { Row } from '../wire.ts';
import { journalEdgeKey, journalEntryKey, journalPk, journalSk } from './journal-keys.ts';

const Hashes = z.string().transform((text) => (text === '' ? [] : text.split('.').map(bytesOf)));
const StoredEdge = z.object({ size: z.int(), hashes: Hashes });
const StoredEntry = z.object({
  commitment: z.string().transform(bytesOf),
  /** Hashes of the subtrees that the entry completes, from level 1 upwards. */
  completed: Hashes.default([]),
});

export type JournalWrites = {
  readonly writes: readonly Write[];
  /** Where each of the commitments stands, in their order. */
  readonly indexes: readonly number[];
  /** The tree once the transaction is done. */
  readonly edge: Edge;
};

/**
 * What adding to the journal writes, as parts of the caller's transaction: one entry for each commitment, and the edge,
 * which must still be the one given. A subtree's hash lies with the entry that completes it, so nothing else is written
 * and any node can be read by its place.
 */
export function journalWrites(tenant: TenantId, edge: Edge, commitments: readonly Commitment[]): JournalWrites {
  const writes: Write[] = [];
  let grown = edge;
  for (const commitment of commitments) {
    const { edge: next, completed } = appended(sha256, grown, leafHash(sha256, commitment));
    writes.push({
      item: {
        ...journalEntryKey(tenant, grown.size),
        commitment: textOf(commitment),
        completed: completed.length > 1 ? hashesText(completed.slice(1)) : undefined,
      },
      condition: 'attribute_not_exists(pk)',
    });
    grown = next;
  }
  const unchanged =
    edge.size === 0
      ? { condition: 'attribute_not_exists(pk)' }
      : { condition: '#size = :seen', names: { '#size': 'size' }, values: { ':seen': edge.size } };
  const item = { ...journalEdgeKey(tenant), size: grown.size, hashes: hashesText(grown.hashes) };
  return {
    writes: [{ item, ...unchanged }, ...writes],
    indexes: commitments.map((_, index) => edge.size + index),
    edge: grown,
  };
}

export function journalIn(table: Pick<Table, 'get' | 'query'>): Journal {
  return {
    async edge(tenant) {
      const row = await table.get(journalEdgeKey(tenant), { consistent: true });
      return row === undefined ? emptyEdge : StoredEdge.parse(row);
    },
    async entries(tenant, { from, to }) {
      if (from >= to) return [];
      const range = { from: journalSk(from), to: journalSk(to - 1) };
      const rows = await table.query({ pk: journalPk(tenant), range });
      // What is asked for is public by now; a replica may not have heard of it.
      const whole = rows.length === to - from ? rows : await consistently(table, { pk: journalPk(tenant), range });
      return whole.map((row) => StoredEntry.parse(row).commitment);
    },
    nodes: (tenant, nodes) => someAtOnce(nodes, atOnce, (node) => nodeIn(table, tenant, node)),
  };
}

async function consistently(
  table: Pick<Table, 'query'>,
  query: Parameters<Table['query']>[0],
): Promise<readonly Row[]> {
  return await table.query({ ...query, consistent: true });
}

async function nodeIn(table: Pick<Table, 'get'>, tenant: TenantId, { level, index }: TreeNode): Promise<Hash> {
  const key = journalEntryKey(tenant, (index + 1) * 2 ** level - 1);
  const row = (await table.get(key, { consistent: false })) ?? (await table.get(key, { consistent: true }));
  const { commitment, completed } = StoredEntry.parse(row);
  const hash = level === 0 ? leafHash(sha256, commitment) : completed[level - 1];
  if (hash === undefined) throw new Error(`The journal has no node ${level}.${index}`);
  return hash;
}

function sha256(bytes: Uint8Array): Hash {
  return createHash('sha256').update(bytes).digest();
}

function hashesText(hashes: readonly Hash[]): string {
  return hashes.map(textOf).join('.');
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'base64url');
}
