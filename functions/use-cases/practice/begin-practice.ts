import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { practiceTenant } from '../../../shared/domain/practice.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Limits } from '../../ports/limits.ts';
import type { Links } from '../../ports/links.ts';
import type { SessionCaller, Sessions } from '../../ports/session.ts';
import type { PracticeCopies } from '../../ports/staff.ts';
import { noted } from '../audit/noted.ts';
import { limitRules } from '../booking/limit-rules.ts';
import { type CopyOfficeDeps, copyOffice } from './copy-office.ts';
import { type InventPeopleDeps, inventPeople } from './invent-people.ts';

export type BeginPracticeDeps = CopyOfficeDeps &
  InventPeopleDeps & {
    readonly sessions: Pick<Sessions, 'setPractice' | 'chooseDesk'>;
    readonly practiceCopies: PracticeCopies;
    readonly limits: Limits;
    readonly links: Pick<Links, 'appointmentId'>;
    readonly newId: () => string;
  };

/**
 * A fresh copy of the office for this session only. Whoever practises already gets another one and forgets the last: that
 * is how it is reset. A session works on its copy only once all of it is there, and what it leaves ends with it. The counter stays the same, or is the first one.
 */
export function beginPractice(deps: BeginPracticeDeps): Handler<Routes['beginPractice'], SessionCaller> {
  return async ({ officeId }, caller) => {
    const { home, tenant, staff, session, desk, practice } = caller;
    const isAllowed = await deps.limits.allow(home, `practice.${session.sessionId}`, limitRules.practiceBySession);
    if (!isAllowed) return fail('too_many_requests');
    const to = freshCopy(deps, home);
    const action = practice ? 'practice-reset' : 'practice-begun';
    await noted(deps, { tenant: home, staff }, { action, officeId });
    const office = await copyOffice(deps, { from: home, to, until: session.endsAt }, officeId);
    if (office === undefined) return fail('not_found');
    const seat = { officeId, counter: desk?.counter ?? 1 };
    const practising = { ...caller, tenant: to, practice: true, desk: seat };
    const people = await inventPeople(deps, practising, office);
    const key = { staffId: staff.id, sessionId: session.sessionId };
    const isAlive =
      (await deps.sessions.setPractice(home, key, to)) && (await deps.sessions.chooseDesk(home, key, seat));
    if (!isAlive) return fail('sign_in_needed');
    if (practice) await deps.practiceCopies.forget(tenant);
    return ok({ people });
  };
}

function freshCopy({ links, newId }: BeginPracticeDeps, home: TenantId): TenantId {
  return practiceTenant(home, links.appointmentId(home, 'book', ['practice', newId()]));
}
