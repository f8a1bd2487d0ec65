import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { type OwnCaseDeps, ownCase } from './own-case.ts';
import { type RequestViewDeps, requestView } from './request-view.ts';

/** The page of one's own case. */
export function getRequest(deps: OwnCaseDeps & RequestViewDeps): Handler<Routes['getRequest'], CitizenCaller> {
  return async ({ requestId }, caller) => {
    const found = await ownCase(deps, caller, requestId);
    return found.ok ? ok(await requestView(deps, caller, found.value)) : found;
  };
}
