import type { Edge, Hash, TreeNode } from '../../shared/domain/certificate/merkle.ts';
import type { TreeHead } from '../../shared/domain/certificate/merkle-proof.ts';
import type { TenantId } from '../../shared/domain/ids.ts';

// The journal: an append-only, public log (RFC 9162) of what was issued and revoked. It holds commitments, nothing that
// can be read or guessed.

/** What the journal keeps of one event: 32 bytes that only whoever has the salt of the case can make again. */
export type Commitment = Uint8Array;

export type Journal = {
  /** The tree's right edge; consistent. */
  edge(tenant: TenantId): Promise<Edge>;
  /** Entries from `from` on, before `to`, in order. */
  entries(tenant: TenantId, range: { readonly from: number; readonly to: number }): Promise<readonly Commitment[]>;
  /** Hashes of complete subtrees, in the order asked. Throws where the journal has none. */
  nodes(tenant: TenantId, nodes: readonly TreeNode[]): Promise<readonly Hash[]>;
};

/** A tree as the town has signed it. */
export type Checkpoint = TreeHead & {
  /** Signed note (https://c2sp.org/signed-note) whose text is a checkpoint (https://c2sp.org/tlog-checkpoint). */
  readonly note: string;
};

export type Checkpoints = {
  /** The largest. */
  latest(tenant: TenantId): Promise<Checkpoint | undefined>;
  /** In place of an older one of the same size. */
  put(tenant: TenantId, checkpoint: Checkpoint): Promise<void>;
};

/** Signs notes with the key of the seal. */
export type Notary = {
  /** `name` of the key without spaces; `text` ends with a line feed. */
  sign(name: string, text: string): Promise<string>;
  /** The text of a note that this key has signed under this name; undefined for any other. */
  open(name: string, note: string): string | undefined;
};
