import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Audit, EditedLists, EditedOffices } from '../../ports/staff.ts';
import { noted } from '../audit/noted.ts';
import { isSame, seenContent } from './seen.ts';
import { type WantedOfficeDeps, wantedOfficeOf } from './wanted-office.ts';

export type SaveOfficeDeps = WantedOfficeDeps & {
  readonly offices: EditedOffices;
  readonly lists: EditedLists;
  readonly audit: Audit;
};

/**
 * Changes an office, but not its hours. Refused when somebody else has saved since it was looked at: then nothing is
 * written. Appointments stay as they were booked; days that can be booked earlier from now on open with the nightly run.
 */
export function saveOffice(deps: SaveOfficeDeps): Handler<Routes['saveOffice'], StaffCaller> {
  const wanted = wantedOfficeOf(deps);
  return async ({ officeId, office: draft, expectedVersion, note }, caller) => {
    const { tenant, staff } = caller;
    const before = await seenContent(deps.offices, { id: officeId, expectedVersion }, caller);
    if (!before.ok) return before;
    const { services } = await deps.lists.offer(tenant);
    const next = await wanted(tenant, { stored: before.value, draft, services });
    if (!next.ok) return next;
    if (isSame(before.value, next.value)) return ok({ version: expectedVersion });
    await noted(deps, caller, { action: 'office-saved', officeId, object: officeId });
    const answer = await deps.offices.save(tenant, {
      id: officeId,
      content: next.value,
      expectedVersion,
      by: { id: staff.id, name: staff.name },
      at: secondsOf(deps.clock.now()),
      note,
    });
    if (answer.kind === 'saved') return ok({ version: answer.version });
    return fail(answer.kind === 'too_large' ? 'payload_too_large' : 'edited_meanwhile');
  };
}
