import type { SealedRetrieval } from '../../functions/ports/issue.ts';
import type { RequestId } from '../../shared/domain/certificate/ids.ts';

/** An entry of the log of retrievals, for tests that are not about it. */
export function sealedRetrievalOf(requestId: RequestId, at: number): SealedRetrieval {
  return { requestId, at, wrapped: 'd3JhcHBlZA==', sealed: 'c2VhbGVk', keptUntil: at + 731 * 86_400 };
}
