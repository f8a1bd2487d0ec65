import { allowsEvent, requestEvents } from './lifecycle.ts';
import type { CertificateRequest, HistoryEntry } from './request.ts';

/** Whatever of a request is not its identity, its state or its history. */
export type RequestChanges = Partial<
  Omit<CertificateRequest, 'id' | 'subject' | 'productId' | 'state' | 'version' | 'createdAt' | 'history'>
>;

/**
 * The request after something happened to it. Throws where the table of transitions does not let it happen. Timers begin
 * anew, unless `changes` say when.
 */
export function afterEvent(
  request: CertificateRequest,
  entry: HistoryEntry,
  changes: RequestChanges = {},
): CertificateRequest {
  if (!allowsEvent(entry.event, request.state)) {
    throw new Error(`A request that is ${request.state} cannot ${entry.event}`);
  }
  return {
    ...request,
    failures: 0,
    notBefore: undefined,
    ...changes,
    state: requestEvents[entry.event].to,
    version: request.version + 1,
    history: [...request.history, entry],
  };
}

/** The request with something noted that is no step of its lifecycle. */
export function edited(request: CertificateRequest, changes: RequestChanges): CertificateRequest {
  return { ...request, ...changes, version: request.version + 1 };
}
