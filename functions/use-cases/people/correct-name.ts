import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type AmendDeps, amend } from './amend.ts';

/** Corrects a typing mistake in the name of a confirmed appointment. */
export function correctName(deps: AmendDeps): Handler<Routes['correctName'], StaffCaller> {
  return ({ officeId, reference, name }, caller) =>
    amend(deps, caller, { officeId, reference, action: 'appointment-changed', amendment: { name } });
}
