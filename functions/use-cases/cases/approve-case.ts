import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { mayMake } from '../../../shared/domain/certificate/lifecycle.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { type Fail, fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { answersOf } from '../certificates/case-contents.ts';
import { registerExtract } from '../certificates/register-extract.ts';
import type { FoundPerson } from '../certificates/review-of.ts';
import { withFoundPerson } from '../certificates/with-found-person.ts';
import { type ChangeCaseDeps, changeCase } from './change-case.ts';
import type { SubmittedCase } from './open-case.ts';
import { type PersonOfCaseDeps, personOfCase } from './person-of-case.ts';

export type ApproveCaseDeps = ChangeCaseDeps & PersonOfCaseDeps;

/**
 * Approves what was seen: the case in this version, and what the register said (`extract`); at issuing it must still say
 * so. Where the product wants four eyes the first approval is noted, and another clerk decides (`second_clerk_needed` for
 * the same one). `person_unclear`: the register does not know exactly one person.
 */
export function approveCase(deps: ApproveCaseDeps): Handler<Routes['approveCase'], StaffCaller> {
  return async ({ requestId, version, reason, extract }, caller) => {
    const at = secondsOf(deps.clock.now());
    const change = { requestId, version, reason, event: 'approve', action: 'case-approved' } as const;
    return await changeCase(deps, { caller, change }, async (open) => {
      const refusal = refusalOf(open, caller);
      if (refusal) return refusal;
      const found = await foundAsSeen(deps, caller, { open, extract });
      if (!found.ok) return found;
      const { id: staffId } = caller.staff;
      const approvals = [...open.request.approvals, staffId];
      if (approvals.length < clerksNeeded(open.request)) return { kind: 'edit', changes: { approvals } };
      const entry = { event: 'approve', at, by: 'clerk', staffId, reason } as const;
      return { kind: 'advance', entry, changes: { approvals, sealed: withFoundPerson(open, found.value) } };
    });
  };
}

function refusalOf(
  { request: { state, approvals } }: SubmittedCase,
  { staff }: StaffCaller,
): Fail<'request_changed' | 'second_clerk_needed'> | undefined {
  if (!mayMake('approve', state, approvals.length > 0 ? 'second-clerk' : 'clerk')) return fail('request_changed');
  return approvals.includes(staff.id) ? fail('second_clerk_needed') : undefined;
}

type Seen = { readonly open: SubmittedCase; readonly extract: string };

/** The person of the case, if the register still says of them what the clerk saw. */
async function foundAsSeen(
  deps: PersonOfCaseDeps,
  caller: StaffCaller,
  { open, extract }: Seen,
): Promise<Result<FoundPerson, 'register_unavailable' | 'person_unclear' | 'edited_meanwhile'>> {
  const found = await personOfCase(deps, caller, open);
  if (found.kind === 'down') return fail('register_unavailable');
  if (found.kind !== 'one') return fail('person_unclear');
  const approvedExtract = registerExtract(found.person, answersOf(open.key, open.request));
  return approvedExtract === extract
    ? ok({ registerKey: found.person.key, approvedExtract })
    : fail('edited_meanwhile');
}

/** How many clerks must approve. */
export function clerksNeeded({ terms }: { readonly terms: { readonly mode: string } }): 1 | 2 {
  return terms.mode === 'four-eyes' ? 2 : 1;
}
