import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { permissionFor } from '../../../shared/domain/staff.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { SessionCaller, Sessions } from '../../ports/session.ts';
import type { Audit } from '../../ports/staff.ts';
import { type StaffViewDeps, staffView } from './staff-view.ts';

export type ChooseDeskDeps = StaffViewDeps & { readonly sessions: Pick<Sessions, 'chooseDesk'>; readonly audit: Audit };

const toServe = { capability: 'serve', at: 'office' } as const;

/** Where this session works from now on. Whoever serves nobody has no counter: `not_permitted`. */
export function chooseDesk(deps: ChooseDeskDeps): Handler<Routes['chooseDesk'], SessionCaller> {
  const { sessions, audit, catalogue, clock } = deps;
  return async (desk, caller) => {
    const { tenant, staff, session } = caller;
    const permission = permissionFor(staff.grants, toServe, desk.officeId);
    const offices = await catalogue.offices(tenant);
    if (permission === 'unseen' || !offices.some(({ id }) => id === desk.officeId)) return fail('not_found');
    if (permission === 'refused') return fail('not_permitted');
    const at = secondsOf(clock.now());
    await audit.note(session.home, { at, staffId: staff.id, action: 'desk-chosen', officeId: desk.officeId });
    const key = { staffId: staff.id, sessionId: session.sessionId };
    const isAlive = await sessions.chooseDesk(session.home, key, desk);
    return isAlive ? ok(await staffView(deps, caller, desk)) : fail('sign_in_needed');
  };
}
