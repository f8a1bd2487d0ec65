import * as z from 'zod';
import { type CertificateRequest, isIn } from './request.ts';

/** What a clerk has to do with a request. */
export const ClerkTask = z.enum(['decide', 'decide-second', 'retry', 'hand-over', 'revoke-second']);
export type ClerkTask = z.infer<typeof ClerkTask>;

type Seen = Pick<CertificateRequest, 'state' | 'approvals' | 'delivery' | 'revocation'>;

/** Undefined: nothing waits for a clerk. What stands in the clerks' queue follows from this. */
export function clerkTask({ state, approvals, delivery, revocation }: Seen): ClerkTask | undefined {
  if (state === 'in-review') return approvals.length > 0 ? 'decide-second' : 'decide';
  if (state === 'issue-failed') return 'retry';
  if (isIn({ state }, 'issued', 'delivered') && revocation) return 'revoke-second';
  return state === 'issued' && (delivery === 'post' || delivery === 'pick-up') ? 'hand-over' : undefined;
}
