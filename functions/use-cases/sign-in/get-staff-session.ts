import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { SessionCaller } from '../../ports/session.ts';
import { type StaffViewDeps, staffView } from './staff-view.ts';

/** Who is signed in, and where they may work. */
export function getStaffSession(deps: StaffViewDeps): Handler<Routes['getStaffSession'], SessionCaller> {
  return async (_input, caller) => ok(await staffView(deps, caller, caller.desk));
}
