import { requestEvents } from './lifecycle.ts';
import type { CertificateRequest } from './request.ts';

/**
 * Seconds from submission to `at` in which it was the town's turn: without the time in which the citizen was to pay or to
 * answer. Undefined before submission.
 */
export function workedSeconds({ history, submittedAt }: CertificateRequest, at: number): number | undefined {
  if (submittedAt === undefined) return undefined;
  const waited = history.reduce((sum, entry, index) => {
    const { to } = requestEvents[entry.event];
    if (to !== 'needs-info' && to !== 'awaiting-payment') return sum;
    return sum + (history[index + 1]?.at ?? at) - entry.at;
  }, 0);
  return Math.max(0, at - submittedAt - waited);
}
