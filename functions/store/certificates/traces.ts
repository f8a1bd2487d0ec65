import { clerkTask } from '../../../shared/domain/certificate/clerk-task.ts';
import { endStates } from '../../../shared/domain/certificate/lifecycle.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { dueAt } from '../../../shared/domain/certificate/timers.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import type { Key } from '../keys.ts';
import type { Write } from '../table.ts';
import { citizenRequestKey, dueRequestKey, openRequestKey, queueKey } from './case-keys.ts';

/** What finds a request, besides its own key: the citizen's list, the clerks' queue, the list of its product, the next timer. */
export function tracesOf(tenant: TenantId, request: CertificateRequest): readonly Key[] {
  const { id, deadline } = request;
  const due = dueAt(request);
  return [
    citizenRequestKey(tenant, request),
    ...(clerkTask(request) !== undefined && deadline !== undefined ? [queueKey(tenant, { deadline, id })] : []),
    ...openTrace(tenant, request),
    ...(due === undefined ? [] : [dueRequestKey(tenant, { minute: minuteAfter(due), id })]),
  ];
}

/** In the list of its product from the draft until it is issued or ends. */
function openTrace(tenant: TenantId, { id, productId, state }: CertificateRequest): readonly Key[] {
  if (state === 'issued' || state === 'delivered' || endStates.includes(state)) return [];
  return [openRequestKey(tenant, { productId, stage: state === 'draft' ? 'draft' : 'submitted', id })];
}

/** What must be written so that whatever found the request as it was finds it as it is. */
export function traceSteps(before: readonly Key[], after: readonly Key[]): readonly Write[] {
  const isAmong = (keys: readonly Key[], { pk, sk }: Key) => keys.some((key) => key.pk === pk && key.sk === sk);
  return [
    ...before.filter((key) => !isAmong(after, key)).map((removed) => ({ removed })),
    ...after.filter((key) => !isAmong(before, key)).map((item) => ({ item })),
  ];
}

/** The first whole minute that is not before: `2026-11-24T08:20`. */
function minuteAfter(seconds: number): string {
  return secondsText(Math.ceil(seconds / 60) * 60).slice(0, 16);
}

/** The minute by which everything due at `seconds` or before has its entry. */
export function minuteOf(seconds: number): string {
  return secondsText(seconds).slice(0, 16);
}
