import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { isReadyToPickUp } from '../../../shared/domain/certificate/ready-to-pick-up.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Requests } from '../../ports/certificate.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { ownRequest } from '../certificates/own-case.ts';
import { type PickUpViewDeps, pickUpView } from './pick-up-view.ts';

export type GetPickUpDeps = PickUpViewDeps & { readonly requests: Pick<Requests, 'get'> };

/** When and where one's own certificate is picked up. `request_changed`: it does not lie ready, or not any more. */
export function getPickUp(deps: GetPickUpDeps): Handler<Routes['getPickUp'], CitizenCaller> {
  return async ({ requestId }, caller) => {
    const found = await ownRequest(deps.requests, caller, requestId);
    if (!found.ok) return found;
    if (!isReadyToPickUp(found.value)) return fail('request_changed');
    return ok(await pickUpView(deps, caller.tenant, found.value));
  };
}
