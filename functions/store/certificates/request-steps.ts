import { afterEvent, edited, type RequestChanges } from '../../../shared/domain/certificate/after-event.ts';
import { requestEvents, type Transition } from '../../../shared/domain/certificate/lifecycle.ts';
import type { CertificateRequest, HistoryEntry } from '../../../shared/domain/certificate/request.ts';
import { workedSeconds } from '../../../shared/domain/certificate/worked.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Advance } from '../../ports/certificate.ts';
import type { Condition, Write } from '../table.ts';
import { caseFileKey, durationKey, requestKey, wrappedKeyKey } from './case-keys.ts';
import { requestFigure } from './request-figure.ts';
import { requestItem } from './request-row.ts';
import { traceSteps, tracesOf } from './traces.ts';

/** How long a duration is of use for what to expect, in days; then the table deletes it. */
const durationDays = 31;

/** A change of a request as parts of one transaction, the request first: it alone has a condition. */
export type RequestSteps = { readonly request: CertificateRequest; readonly steps: readonly [Write, ...Write[]] };

/** Unique to a write: marks the request, names the event. */
type Mark = { readonly nonce: string };

export function beginSteps(
  tenant: TenantId,
  request: CertificateRequest,
  { nonce, wrappedKey }: Mark & { readonly wrappedKey: string },
): readonly [Write, ...Write[]] {
  const traces = tracesOf(tenant, request).map((item) => ({ item }));
  return [
    { item: requestItem(tenant, request, nonce), condition: 'attribute_not_exists(pk)' },
    { item: { ...wrappedKeyKey(tenant, request.id), w: wrappedKey } },
    ...traces,
  ];
}

/** A step of the lifecycle; whoever needs more in the same transaction (issuing) adds it. */
export function advanceSteps(tenant: TenantId, advance: Advance, { nonce }: Mark): RequestSteps {
  const { seen, entry, changes, inTime = true } = advance;
  const request = afterEvent(seen, entry, changes);
  return {
    request,
    steps: [
      { item: requestItem(tenant, request, nonce), ...whileSeen(seen, entry) },
      ...traceSteps(tracesOf(tenant, seen), tracesOf(tenant, request)),
      ...durationSteps(tenant, request, entry),
      ...requestFigure(tenant, request, { ...entry, nonce, inTime }),
    ],
  };
}

export function editSteps(
  tenant: TenantId,
  { seen, changes }: { readonly seen: CertificateRequest; readonly changes: RequestChanges },
  { nonce }: Mark,
): RequestSteps {
  const request = edited(seen, changes);
  return {
    request,
    steps: [
      { item: requestItem(tenant, request, nonce), ...whileSeen(seen) },
      ...traceSteps(tracesOf(tenant, seen), tracesOf(tenant, request)),
    ],
  };
}

/** The key goes in the same transaction as the request: what is left of the case anywhere cannot be read any more. */
export function eraseSteps(
  tenant: TenantId,
  { seen, entry }: { readonly seen: CertificateRequest; readonly entry: HistoryEntry },
  { nonce }: Mark,
): readonly [Write, ...Write[]] {
  const { id, proofs } = seen;
  const { version, state } = afterEvent(seen, entry);
  const files = [
    caseFileKey(tenant, id, 'document'),
    caseFileKey(tenant, id, 'credential'),
    caseFileKey(tenant, id, 'receipt'),
    ...proofs.map((proof) => caseFileKey(tenant, id, `proof-${proof.id}`)),
  ];
  return [
    { item: { ...requestKey(tenant, id), id, state, version, nonce }, ...whileSeen(seen, entry) },
    { removed: wrappedKeyKey(tenant, id) },
    ...files.map((removed) => ({ removed })),
    ...traceSteps(tracesOf(tenant, seen), []),
  ];
}

/** As it was seen, and in a state from which the table of transitions lets the event happen. */
function whileSeen({ version, state }: CertificateRequest, entry?: HistoryEntry): Condition {
  const { from }: Pick<Transition, 'from'> = entry ? requestEvents[entry.event] : { from: [state] };
  const isAllowed = from.map((_, index) => `#state = :from${index}`).join(' OR ');
  return {
    condition: `#version = :seen AND (${isAllowed})`,
    names: { '#version': 'version', '#state': 'state' },
    values: { ':seen': version, ...Object.fromEntries(from.map((one, index) => [`:from${index}`, one])) },
  };
}

/** How long it took, for what the next ones may expect. */
function durationSteps(tenant: TenantId, request: CertificateRequest, { event, at }: HistoryEntry): readonly Write[] {
  const seconds = event === 'sealed' ? workedSeconds(request, at) : undefined;
  if (seconds === undefined) return [];
  const { id, productId } = request;
  return [{ item: { ...durationKey(tenant, { productId, at, id }), s: seconds, ttl: at + durationDays * 86_400 } }];
}
