import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { CaseRow } from '../../../shared/contracts/staff/cases.ts';
import { clerkTask } from '../../../shared/domain/certificate/clerk-task.ts';
import { sinceWhen } from '../../../shared/domain/certificate/request.ts';
import { maskedName } from '../../../shared/domain/masked-name.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Products, QueuedRequest, Requests } from '../../ports/certificate.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { productName } from '../certificates/product-name.ts';
import { type TownCalendar, townCalendar, type WorkingDaysDeps } from '../certificates/working-days.ts';
import { type OpenCaseDeps, openSubmitted } from './open-case.ts';

import { urgencyOf } from './urgency-of.ts';

export type ListCasesDeps = OpenCaseDeps &
  WorkingDaysDeps & {
    readonly requests: Pick<Requests, 'get' | 'queue'>;
    readonly products: Pick<Products, 'get'>;
  };

/** More than a day's work; each costs opening a key. */
const mostShown = 60;

/** What waits for clerks, the nearest deadline first, names shortened. */
export function listCases(deps: ListCasesDeps): Handler<Routes['listCases'], StaffCaller> {
  return async (_input, caller) => {
    const { tenant } = caller;
    const queue = await deps.requests.queue(tenant, { limit: mostShown + 1 });
    if (queue.length === 0) return ok({ cases: [], more: false });
    const calendar = await townCalendar(deps, tenant);
    const rows = await someAtOnce(queue.slice(0, mostShown), atOnce, (one) => rowOf(deps, caller, { one, calendar }));
    return ok({ cases: rows.flatMap((row) => row ?? []), more: queue.length > mostShown });
  };
}

type Around = { readonly one: QueuedRequest; readonly calendar: TownCalendar };

/** Undefined: somebody was faster, and nothing is to be done any more. */
async function rowOf(
  deps: ListCasesDeps,
  { tenant, staff }: StaffCaller,
  { one, calendar }: Around,
): Promise<CaseRow | undefined> {
  const found = await openSubmitted(deps, tenant, one.id);
  const task = found.ok ? clerkTask(found.value.request) : undefined;
  if (!found.ok || task === undefined) return undefined;
  const { request, applicant } = found.value;
  const { givenNames, familyName } = applicant.claims;
  const product = await deps.products.get(tenant, request.productId);
  return {
    requestId: request.id,
    name: productName(request, product),
    applicant: maskedName(`${givenNames.split(' ')[0] ?? ''} ${familyName}`),
    task,
    deadline: one.deadline,
    urgency: urgencyOf(calendar, one.deadline),
    causes: request.causes,
    since: secondsText(sinceWhen(request)),
    waitsForOther:
      (task === 'decide-second' && request.approvals.includes(staff.id)) ||
      (task === 'revoke-second' && request.revocation?.staffId === staff.id),
  };
}
