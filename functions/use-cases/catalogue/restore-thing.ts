import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedThings, Removals } from '../../ports/staff.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';

type Deps<Content, Id> = NotedDeps & {
  readonly things: Pick<EditedThings<Content, Id>, 'get'>;
  readonly removals: Pick<Removals<Content, Id>, 'removed' | 'restore'>;
};

/** Brings back what was removed, as it was, noted first. */
export async function restoreThing<Content, Id extends string>(
  { things, removals, audit, clock }: Deps<Content, Id>,
  { tenant, staff }: StaffCaller,
  id: Id,
): Promise<Result<{ version: number }, 'not_found' | 'edited_meanwhile'>> {
  if (await things.get(tenant, id)) return fail('edited_meanwhile');
  const removal = await removals.removed(tenant, id);
  if (removal === undefined) return fail('not_found');
  await noted({ audit, clock }, { tenant, staff }, { action: 'change-undone', object: id });
  const isRestored = await removals.restore(tenant, id, {
    removal: removal.version,
    by: { id: staff.id, name: staff.name },
    at: secondsOf(clock.now()),
  });
  return isRestored ? ok({ version: removal.version + 1 }) : fail('edited_meanwhile');
}
