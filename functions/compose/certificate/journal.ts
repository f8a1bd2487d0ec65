import type { journalRoutes } from '../../../shared/contracts/certificate/journal-routes.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { notaryWith } from '../../adapters/certificates/notary.ts';
import type { Handlers } from '../../http/serve.ts';
import { checkpointsIn } from '../../store/certificates/checkpoints.ts';
import { journalIn } from '../../store/certificates/journal.ts';
import { sealKeysIn } from '../../store/certificates/seal-keys.ts';
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

/**
 * For the function that has the key of the seal: signs the journal of a town as it is now. What former keys of the town have
 * signed still counts, so that the journal goes on when the key is changed.
 */
export function checkpointSigner(foundation: Foundation, seal: Omit<Parameters<typeof notaryWith>[0], 'former'>) {
  const deps = {
    ...foundation,
    journal: journalIn(foundation.table),
    checkpoints: checkpointsIn(foundation),
    journalOrigin: journalOriginBy(foundation.portalOrigin),
  };
  const sealKeys = sealKeysIn(foundation);
  return async (tenant: TenantId) => {
    const former = (await sealKeys.list(tenant)).flatMap(({ chain }) => chain.slice(0, 1));
    return await signCheckpoint({ ...deps, notary: notaryWith({ ...seal, former }) })(tenant);
  };
}
