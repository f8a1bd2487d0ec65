import { consistencyPath, rootOf } from '../../../shared/domain/certificate/merkle.ts';
import { provesConsistency, type TreeHead } from '../../../shared/domain/certificate/merkle-proof.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Checkpoint, Checkpoints, Journal, Notary } from '../../ports/journal.ts';
import { checkpointText, type JournalOrigin } from './checkpoint-text.ts';
import { hashesOf, sha256 } from './tree-hash.ts';

export type SignCheckpointDeps = {
  readonly journal: Journal;
  readonly checkpoints: Checkpoints;
  readonly notary: Notary;
  readonly journalOrigin: JournalOrigin;
  readonly clock: Clock;
};

/** What is stored does not continue what was signed. Nothing is signed until somebody has looked. */
export class JournalAltered extends Error {
  override readonly name = 'JournalAltered';
}

/**
 * Signs the journal as it is now and publishes that: daily, and after each revocation. The key never signs two histories:
 * the last checkpoint must bear its signature, and what it named must be the beginning of what is signed now. Throws
 * `JournalAltered` otherwise.
 */
export function signCheckpoint(deps: SignCheckpointDeps) {
  const { journal, checkpoints, notary, journalOrigin, clock } = deps;
  return async (tenant: TenantId): Promise<Checkpoint> => {
    const origin = journalOrigin(tenant);
    // Before the edge: whatever was published meanwhile would look like a cut.
    const last = await checkpoints.latest(tenant);
    const edge = await journal.edge(tenant);
    const now = { size: edge.size, root: rootOf(sha256, edge) };
    if (last) await insistOnContinuing(deps, { tenant, last, now });
    const text = checkpointText(origin, { ...now, at: clock.now() });
    const checkpoint = { ...now, note: await notary.sign(origin, text) };
    await checkpoints.put(tenant, checkpoint);
    return checkpoint;
  };
}

type Compared = { readonly tenant: TenantId; readonly last: Checkpoint; readonly now: TreeHead };

async function insistOnContinuing(
  { journal, notary, journalOrigin }: SignCheckpointDeps,
  { tenant, last, now }: Compared,
): Promise<void> {
  const origin = journalOrigin(tenant);
  const signed = notary.open(origin, last.note);
  if (!signed?.startsWith(checkpointText(origin, last))) {
    throw new JournalAltered(`The checkpoint of ${last.size} entries is not what was signed`);
  }
  if (last.size > now.size) throw new JournalAltered(`${last.size} entries were signed, ${now.size} are left`);
  const proof = await hashesOf(journal, tenant, consistencyPath(last.size, now.size));
  if (!provesConsistency(sha256, { before: last, now }, proof)) {
    throw new JournalAltered(`The first ${last.size} entries are not those that were signed`);
  }
}
