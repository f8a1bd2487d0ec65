import { clerkTask } from '../../../shared/domain/certificate/clerk-task.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { dueAt } from '../../../shared/domain/certificate/timers.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import type { Key } from '../keys.ts';
import type { Write } from '../table.ts';
import { citizenRequestKey, dueRequestKey, queueKey } from './case-keys.ts';

/** What finds a request, besides its own key: the citizen's list, the clerks' queue, the next timer. */
export function tracesOf(tenant: TenantId, request: CertificateRequest): readonly Key[] {
  const { id, deadline } = request;
  const due = dueAt(request);
  return [
    citizenRequestKey(tenant, request),
    ...(clerkTask(request) !== undefined && deadline !== undefined ? [queueKey(tenant, { deadline, id })] : []),
    ...(due === undefined ? [] : [dueRequestKey(tenant, { minute: minuteAfter(due), id })]),
  ];
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
