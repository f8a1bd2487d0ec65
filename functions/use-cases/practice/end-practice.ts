import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { SessionCaller, Sessions } from '../../ports/session.ts';
import type { PracticeCopies } from '../../ports/staff.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';

export type EndPracticeDeps = NotedDeps & {
  readonly sessions: Pick<Sessions, 'setPractice' | 'chooseDesk'>;
  readonly practiceCopies: PracticeCopies;
};

/** Back to the real office, at the same counter. The copy is forgotten. */
export function endPractice(deps: EndPracticeDeps): Handler<Routes['endPractice'], SessionCaller> {
  return async (_input, { home, tenant, staff, session, desk, practice }) => {
    if (!practice) return ok({});
    await noted(deps, { tenant: home, staff }, { action: 'practice-ended' });
    const key = { staffId: staff.id, sessionId: session.sessionId };
    if (!(await deps.sessions.setPractice(home, key, undefined))) return fail('sign_in_needed');
    if (desk) await deps.sessions.chooseDesk(home, key, desk);
    await deps.practiceCopies.forget(tenant);
    return ok({});
  };
}
