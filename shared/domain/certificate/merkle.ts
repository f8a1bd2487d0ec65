/** SHA-256, handed in: the browser and Node have it under different names. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** 32 bytes. */
export type Hash = Uint8Array;

/** A complete subtree: it begins at leaf `index * 2 ** level` and holds `2 ** level` leaves. */
export type TreeNode = { readonly level: number; readonly index: number };

/** A tree as far as appending needs it: the hashes of its complete subtrees, one for each one-bit of `size`, largest first. */
export type Edge = { readonly size: number; readonly hashes: readonly Hash[] };

export const emptyEdge: Edge = { size: 0, hashes: [] };

/** RFC 9162, section 2.1.1: the prefixes keep a leaf from passing for an inner node. */
export function leafHash(sha256: Sha256, data: Uint8Array): Hash {
  return sha256(joined([Uint8Array.of(0), data]));
}

export function nodeHash(sha256: Sha256, left: Hash, right: Hash): Hash {
  return sha256(joined([Uint8Array.of(1), left, right]));
}

export type Appended = {
  readonly edge: Edge;
  /** Hashes of the subtrees that this leaf completes: at level 0 the leaf's own, then upwards. */
  readonly completed: readonly Hash[];
};

/** The tree with one leaf more; `leaf` is its leaf hash. */
export function appended(sha256: Sha256, { size, hashes }: Edge, leaf: Hash): Appended {
  const left = [...hashes];
  const completed = [leaf];
  let top = leaf;
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const sibling = left.pop();
    if (sibling === undefined) throw new Error(`An edge of ${size} leaves with ${hashes.length} hashes`);
    top = nodeHash(sha256, sibling, top);
    completed.push(top);
  }
  return { edge: { size: size + 1, hashes: [...left, top] }, completed };
}

/** The hash over complete subtrees that stand side by side, largest first; over none, that of the empty tree. */
export function hashOver(sha256: Sha256, hashes: readonly Hash[]): Hash {
  if (hashes.length === 0) return sha256(new Uint8Array());
  return hashes.reduceRight((right, left) => nodeHash(sha256, left, right));
}

/** The root of the tree (RFC 9162, section 2.1.1). */
export function rootOf(sha256: Sha256, { hashes }: Edge): Hash {
  return hashOver(sha256, hashes);
}

/** The complete subtrees that make up the leaves from `from` to `to`, largest first, where `from` is a proof's boundary. */
export function nodesOver({ from, to }: Span): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let start = from; start < to; ) {
    const level = Math.floor(Math.log2(to - start));
    nodes.push({ level, index: start / 2 ** level });
    start += 2 ** level;
  }
  return nodes;
}

/** Leaves of a subtree: from `from` on, before `to`. */
export type Span = { readonly from: number; readonly to: number };

/** Whose hashes prove that leaf `index` stands in the tree of `size` leaves, lowest first (RFC 9162, section 2.1.3.1). */
export function inclusionPath(index: number, size: number): readonly Span[] {
  const path: Span[] = [];
  let span: Span = { from: 0, to: size };
  while (span.to - span.from > 1) {
    const { from, to } = span;
    const middle = from + splitOf(to - from);
    const isLeft = index < middle;
    path.push(isLeft ? { from: middle, to } : { from, to: middle });
    span = isLeft ? { from, to: middle } : { from: middle, to };
  }
  return path.toReversed();
}

/**
 * Whose hashes prove that the tree of `size` leaves begins with the tree of `before` leaves, lowest first (RFC 9162,
 * section 2.1.4.1). Nothing is needed where one of them is empty or both are the same.
 */
export function consistencyPath(before: number, size: number): readonly Span[] {
  if (before === 0 || before === size) return [];
  const path: Span[] = [];
  let span: Span = { from: 0, to: size };
  while (span.to !== before) {
    const { from, to } = span;
    const middle = from + splitOf(to - from);
    const isLeft = before <= middle;
    path.push(isLeft ? { from: middle, to } : { from, to: middle });
    span = isLeft ? { from, to: middle } : { from: middle, to };
  }
  // The old tree's own root is known to whoever asks.
  return span.from === 0 ? path.toReversed() : [span, ...path.toReversed()];
}

/** The largest power of two below `count`, which is at least 2. */
function splitOf(count: number): number {
  return 2 ** Math.floor(Math.log2(count - 1));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
