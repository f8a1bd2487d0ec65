import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type AmendDeps, amend } from './amend.ts';

/** Leaves a note with a confirmed appointment that its holder can read; an empty one takes it away. */
export function noteAppointment(deps: AmendDeps): Handler<Routes['noteAppointment'], StaffCaller> {
  return ({ officeId, reference, note }, caller) =>
    amend(deps, caller, { officeId, reference, action: 'note-written', amendment: { note } });
}
