import type { CaseView } from '../../../shared/contracts/staff/cases.ts';
import { clerkTask } from '../../../shared/domain/certificate/clerk-task.ts';
import { eventsIn } from '../../../shared/domain/certificate/lifecycle.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';

type Action = CaseView['may'][number];

/** What a clerk may do next, by the table of transitions; nothing with their own case. */
export function clerkActions(request: CertificateRequest, { isOwn }: { readonly isOwn: boolean }): readonly Action[] {
  if (isOwn) return [];
  const events = eventsIn(request.state, 'clerk');
  const task = clerkTask(request);
  const isForHand = request.delivery === 'post' || request.delivery === 'pick-up';
  return [
    ...(events.includes('approve') ? (['approve'] as const) : []),
    ...(events.includes('ask') ? (['ask'] as const) : []),
    ...(events.includes('reject') ? (['reject'] as const) : []),
    ...(task === 'retry' ? (['retry'] as const) : []),
    ...(events.includes('revoke') && isForHand && !request.documentDeleted ? (['document'] as const) : []),
    ...(task === 'hand-over' ? (['hand-over'] as const) : []),
    ...(events.includes('revoke') ? (['revoke'] as const) : []),
    ...(task === 'revoke-second' ? (['keep'] as const) : []),
    ...(events.includes('supersede') ? (['reissue'] as const) : []),
  ];
}
