import type { AuditAction } from '../../../shared/domain/audit.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Edit, EditedThings } from '../../ports/staff.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';

type Deps<Content, Id> = NotedDeps & { readonly things: Pick<EditedThings<Content, Id>, 'save'> };
type Wanted<Content, Id> = Omit<Edit<Content, Id>, 'by' | 'at'> & {
  /** What is noted of it; an undoing is noted as that. */
  readonly action: AuditAction;
};

/** Writes an edit as the caller's, noted first. Refused when another version is stored than the one that was seen. */
export async function writeEdit<Content, Id extends string>(
  { things, audit, clock }: Deps<Content, Id>,
  { tenant, staff }: StaffCaller,
  { action, ...edit }: Wanted<Content, Id>,
): Promise<Result<{ version: number }, 'payload_too_large' | 'edited_meanwhile'>> {
  const isUndo = edit.undoes !== undefined;
  await noted({ audit, clock }, { tenant, staff }, { action: isUndo ? 'change-undone' : action, object: edit.id });
  const by = { id: staff.id, name: staff.name };
  const answer = await things.save(tenant, { ...edit, by, at: secondsOf(clock.now()) });
  if (answer.kind === 'saved') return ok({ version: answer.version });
  return fail(answer.kind === 'too_large' ? 'payload_too_large' : 'edited_meanwhile');
}
