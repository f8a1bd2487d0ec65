import type { Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Audit, EditedLists, EditedService, EditedServices, ServiceRemovals } from '../../ports/staff.ts';
import { isSame, seenContent } from './seen.ts';
import { wantedService } from './wanted-service.ts';
import { writeEdit } from './write-edit.ts';

export type SaveServiceDeps = {
  readonly services: EditedServices;
  readonly removals: Pick<ServiceRemovals, 'removed'>;
  readonly lists: EditedLists;
  readonly audit: Audit;
  readonly clock: Clock;
};

type Input = InputOf<Routes['saveService']>;
type Seen = Result<EditedService | undefined, 'not_found' | 'edited_meanwhile' | 'invalid_request'>;

/** Changes or adds a service. Refused when somebody else has saved since it was looked at: then nothing is written. */
export function saveService(deps: SaveServiceDeps): Handler<Routes['saveService'], StaffCaller> {
  const wanted = wantedService(deps);
  return async (input, caller) => {
    const { tenant } = caller;
    const { serviceId, change, expectedVersion } = input;
    const before = await seen(deps, input, caller);
    if (!before.ok) return before;
    const { services } = await deps.lists.offer(tenant);
    const next = await wanted(tenant, { id: serviceId, change, stored: before.value, services });
    if (!next.ok) return next;
    if (expectedVersion !== 'new' && isSame(before.value, next.value)) return ok({ version: expectedVersion });
    const undoes = change.kind === 'undo' ? change.version : undefined;
    const edit = { id: serviceId, content: next.value, expectedVersion, note: input.note, undoes };
    return await writeEdit({ ...deps, things: deps.services }, caller, { ...edit, action: 'service-saved' });
  };
}

/** An id is never used for two services: appointments and figures of the first would be taken for the second's. */
async function seen({ services, removals }: SaveServiceDeps, input: Input, caller: StaffCaller): Promise<Seen> {
  const { serviceId: id, expectedVersion, change } = input;
  if (expectedVersion !== 'new') return await seenContent(services, { id, expectedVersion }, caller);
  if (change.kind === 'undo') return fail('not_found');
  const removed = await removals.removed(caller.tenant, id);
  if (removed) return fail('invalid_request', [{ pointer: '/serviceId', code: 'was_removed' }]);
  return ok(undefined);
}
