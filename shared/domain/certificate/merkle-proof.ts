import { type Hash, hashOver, nodeHash, type Sha256 } from './merkle.ts';

/** A tree as a checkpoint names it. */
export type TreeHead = { readonly size: number; readonly root: Hash };

export type Inclusion = {
  readonly index: number;
  /** The leaf hash. */
  readonly leaf: Hash;
  readonly proof: readonly Hash[];
};

/** Whether the leaf stands at its place in the tree (RFC 9162, section 2.1.3.2). */
export function provesInclusion(sha256: Sha256, { index, leaf, proof }: Inclusion, head: TreeHead): boolean {
  if (!isCount(index) || !isCount(head.size) || index >= head.size) return false;
  const way = climb({ node: index, last: head.size - 1 }, proof);
  const root = way?.reduce((hash, { left, right = hash }) => nodeHash(sha256, left ?? hash, right), leaf);
  return root !== undefined && isEqual(root, head.root);
}

/** Whether the tree `now` begins with all leaves of the tree `before` (RFC 9162, section 2.1.4.2). */
export function provesConsistency(
  sha256: Sha256,
  { before, now }: { readonly before: TreeHead; readonly now: TreeHead },
  proof: readonly Hash[],
): boolean {
  if (!isCount(before.size) || !isCount(now.size) || before.size > now.size) return false;
  if (before.size === 0) return proof.length === 0 && isEqual(before.root, hashOver(sha256, []));
  if (before.size === now.size) return proof.length === 0 && isEqual(before.root, now.root);
  const [first, ...rest] = isPowerOfTwo(before.size) ? [before.root, ...proof] : proof;
  const way = climb(pastRightChildren({ node: before.size - 1, last: now.size - 1 }), rest);
  if (first === undefined || way === undefined) return false;
  // What joins from the left was in the old tree too; what joins from the right came later.
  const old = way.reduce((hash, { left }) => (left ? nodeHash(sha256, left, hash) : hash), first);
  const root = way.reduce((hash, { left, right = hash }) => nodeHash(sha256, left ?? hash, right), first);
  return isEqual(old, before.root) && isEqual(root, now.root);
}

/** A hash of a proof and the side it stands on. */
type Joining = { readonly left?: Hash; readonly right?: Hash };

/** The way from a node to the root; undefined when the proof has too many hashes or too few. */
function climb(place: Place, proof: readonly Hash[]): readonly Joining[] | undefined {
  const way: Joining[] = [];
  let at = place;
  for (const hash of proof) {
    if (at.last === 0) return undefined;
    const isRight = isOdd(at.node) || at.node === at.last;
    way.push(isRight ? { left: hash } : { right: hash });
    at = above(isRight ? pastLoneNodes(at) : at);
  }
  return at.last === 0 ? way : undefined;
}

/** A node of some level by its number, and the last one there. */
type Place = { readonly node: number; readonly last: number };

// No shifts: they would cut at 32 bits.
function above({ node, last }: Place): Place {
  return { node: Math.floor(node / 2), last: Math.floor(last / 2) };
}

/** A last node without sibling moves up unchanged until it is a right child. */
function pastLoneNodes(place: Place): Place {
  let at = place;
  while (!isOdd(at.node) && at.node !== 0) at = above(at);
  return at;
}

function pastRightChildren(place: Place): Place {
  let at = place;
  while (isOdd(at.node)) at = above(at);
  return at;
}

function isOdd(count: number): boolean {
  return count % 2 === 1;
}

function isPowerOfTwo(count: number): boolean {
  return Number.isInteger(Math.log2(count));
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isEqual(a: Hash, b: Hash): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
