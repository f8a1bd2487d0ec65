import type { journalRoutes } from '../../../shared/contracts/certificate/journal-routes.ts';
import { notaryWith } from '../../adapters/certificates/notary.ts';
import type { Handlers } from '../../http/serve.ts';
import { checkpointsIn } from '../../store/certificates/checkpoints.ts';
import { journalIn } from '../../store/certificates/journal.ts';
import { journalOriginBy } from '../../use-cases/journal/checkpoint-text.ts';
import { getCheckpoint } from '../../use-cases/journal/get-checkpoint.ts';
import { listEntries } from '../../use-cases/journal/list-entries.ts';
import { proveConsistency } from '../../use-cases/journal/prove-consistency.ts';
import { proveInclusion } from '../../use-cases/journal/prove-inclusion.ts';
import { signCheckpoint } from '../../use-cases/journal/sign-checkpoint.ts';
import type { composeFoundation } from '../outside.ts';

type Foundation = Pick<ReturnType<typeof composeFoundation>, 'table' | 'repeat' | 'clock' | 'portalOrigin'>;

/** The journal for everybody: it shows what was signed, and signs nothing. */
export function journalHandlers(foundation: Foundation): Handlers<keyof typeof journalRoutes> {
  const deps = { journal: journalIn(foundation.table), checkpoints: checkpointsIn(foundation) };
  return {
    getCheckpoint: getCheckpoint(deps),
    listEntries: listEntries(deps),
    proveInclusion: proveInclusion(deps),
    proveConsistency: proveConsistency(deps),
  };
}

/** For the function that has the key of the seal: signs the journal of a town as it is now. */
export function checkpointSigner(foundation: Foundation, seal: Parameters<typeof notaryWith>[0]) {
  return signCheckpoint({
    ...foundation,
    journal: journalIn(foundation.table),
    checkpoints: checkpointsIn(foundation),
    notary: notaryWith(seal),
    journalOrigin: journalOriginBy(foundation.portalOrigin),
  });
}
