import type { Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock, StaffCaller } from '../../ports.ts';
import type { Audit, EditedLists, EditedService, EditedServices, ServiceRemovals } from '../../staff-ports.ts';
import { noted } from '../audit/noted.ts';
import { isSame, seenContent } from './seen.ts';
import { wantedService } from './wanted-service.ts';

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
    return await written(deps, { input, caller, content: next.value });
  };
}

async function written(
  { services, audit, clock }: SaveServiceDeps,
  edit: { readonly input: Input; readonly caller: StaffCaller; readonly content: EditedService },
): Promise<Result<{ version: number }, 'payload_too_large' | 'edited_meanwhile'>> {
  const { input, caller, content } = edit;
  const { tenant, staff } = caller;
  const { serviceId, change, expectedVersion, note } = input;
  const undoes = change.kind === 'undo' ? change.version : undefined;
  await noted({ audit, clock }, caller, {
    action: undoes === undefined ? 'service-saved' : 'change-undone',
    object: serviceId,
  });
  const answer = await services.save(tenant, {
    id: serviceId,
    content,
    expectedVersion,
    by: { id: staff.id, name: staff.name },
    at: secondsOf(clock.now()),
    note,
    undoes,
  });
  if (answer.kind === 'saved') return ok({ version: answer.version });
  return fail(answer.kind === 'too_large' ? 'payload_too_large' : 'edited_meanwhile');
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
