import type { AuditAction } from '../../../shared/domain/audit.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedThings, Removals } from '../../ports/staff.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';

type Deps<Content, Id> = NotedDeps & {
  readonly things: Pick<EditedThings<Content, Id>, 'get'>;
  readonly removals: Removals<Content, Id>;
};
type Asked<Id> = {
  readonly id: Id;
  readonly expectedVersion: number;
  readonly note?: string | undefined;
  readonly action: AuditAction;
};
type Removed = Result<{ version: number }, 'not_found' | 'edited_meanwhile' | 'in_use'>;

/** Takes a thing away that nobody needs any more, noted first. Saying it again answers the same. */
export async function removeThing<Content, Id extends string>(
  deps: Deps<Content, Id>,
  { caller, isInUse }: { readonly caller: StaffCaller; readonly isInUse: () => Promise<boolean> },
  { action, ...asked }: Asked<Id>,
): Promise<Removed> {
  const { tenant, staff } = caller;
  const { id, expectedVersion } = asked;
  const stored = await deps.things.get(tenant, id);
  if (stored === undefined) {
    const removed = await deps.removals.removed(tenant, id);
    const isOurs = removed?.version === expectedVersion + 1 && removed.by.id === staff.id;
    return isOurs ? ok({ version: removed.version }) : fail('not_found');
  }
  if (stored.version !== expectedVersion) return fail('edited_meanwhile');
  if (await isInUse()) return fail('in_use');
  await noted(deps, caller, { action, object: id });
  const by = { id: staff.id, name: staff.name };
  const answer = await deps.removals.remove(tenant, { ...asked, by, at: secondsOf(deps.clock.now()) });
  return answer.kind === 'saved' ? ok({ version: answer.version }) : fail('edited_meanwhile');
}
