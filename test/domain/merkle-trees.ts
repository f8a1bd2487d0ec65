import { createHash } from 'node:crypto';
import {
  appended,
  consistencyPath,
  type Edge,
  emptyEdge,
  type Hash,
  hashOver,
  inclusionPath,
  leafHash,
  nodeHash,
  nodesOver,
  rootOf,
  type Span,
} from '../../shared/domain/certificate/merkle.ts';
import type { TreeHead } from '../../shared/domain/certificate/merkle-proof.ts';

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
export const hex = (hash: Hash | undefined) => Buffer.from(hash ?? []).toString('hex');

/** The tree as RFC 6962, section 2.1 defines it: slow and obviously right. */
export function slowRoot(leaves: readonly Hash[]): Hash {
  const [first] = leaves;
  if (first === undefined) return sha256(new Uint8Array());
  if (leaves.length === 1) return first;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(sha256, slowRoot(leaves.slice(0, split)), slowRoot(leaves.slice(split)));
}

/** A log that keeps each completed subtree, as the table does. */
export function grow(data: readonly Uint8Array[]) {
  let edge: Edge = emptyEdge;
  const roots = [rootOf(sha256, edge)];
  const nodes = new Map<string, Hash>();
  const leaves = data.map((entry) => leafHash(sha256, entry));
  for (const [index, leaf] of leaves.entries()) {
    const next = appended(sha256, edge, leaf);
    for (const [level, hash] of next.completed.entries()) nodes.set(`${level}.${(index + 1) / 2 ** level - 1}`, hash);
    edge = next.edge;
    roots.push(rootOf(sha256, edge));
  }
  const nodeAt = ({ level, index }: { level: number; index: number }) => {
    const hash = nodes.get(`${level}.${index}`);
    if (!hash) throw new Error(`No node ${level}.${index}`);
    return hash;
  };
  const hashesOf = (path: readonly Span[]) => path.map((span) => hashOver(sha256, nodesOver(span).map(nodeAt)));
  return {
    edge,
    leaves,
    nodes,
    roots: roots.map((root, size) => ({ size, root })),
    inclusion: (index: number, size: number) => hashesOf(inclusionPath(index, size)),
    consistency: (before: number, size: number) => hashesOf(consistencyPath(before, size)),
  };
}

export const numbered = (count: number) => Array.from({ length: count }, (_, index) => Buffer.from(`entry ${index}`));
export const flipped = (hash: Hash) => Uint8Array.from(hash, (byte, at) => (at === 7 ? byte ^ 1 : byte));

/** Another root before or now, or the two trees in the wrong order. */
export function otherHeads(before: TreeHead, now: TreeHead) {
  return [
    { before: { ...before, root: flipped(before.root) } },
    // Of an empty tree any tree is a continuation.
    ...(before.size > 0 ? [{ now: { ...now, root: flipped(now.root) } }] : []),
    ...(before.size < now.size ? [{ before: now, now: before }] : []),
  ];
}

/** One hash too many, one too few, one bit changed: at each place. */
export function otherProofs(proof: readonly Hash[], more: Hash): readonly (readonly Hash[])[] {
  const changed = proof.map((hash, at) => [proof.toSpliced(at, 1), proof.with(at, flipped(hash))]);
  return [[...proof, more], ...changed.flat()];
}
