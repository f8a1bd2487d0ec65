import type { EditedVersion } from '../../../shared/contracts/staff/edited.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Edited, EditedThings, Removals, Version } from '../../ports/staff.ts';
import { isSame } from './seen.ts';

type Deps<Content, Id> = {
  readonly things: Pick<EditedThings<Content, Id>, 'get' | 'versions'>;
  readonly removals: Pick<Removals<Content, Id>, 'removed'>;
};

/** How two states of a kind of thing are compared, and one is taken back. */
type Kind<Content> = {
  readonly changes: (former: Content, next: Content) => EditedVersion['changes'];
  /** Undefined where the two do not go together any more. */
  readonly without: (
    current: Content,
    change: { readonly former: Content; readonly next: Content },
  ) => Content | undefined;
};

const onePage = 20;

/** A page of the history of a thing, newest first; undefined where there never was one of that id. */
export async function versionsOf<Content, Id>(
  { things, removals }: Deps<Content, Id>,
  { caller: { tenant, staff }, id, upTo }: { caller: StaffCaller; id: Id; upTo: number | undefined },
  kind: Kind<Content>,
) {
  const stored = await things.get(tenant, id);
  const removal = stored ? undefined : await removals.removed(tenant, id);
  const last: Edited<Content> | undefined = stored ?? (removal && { version: removal.version, content: removal.next });
  if (last === undefined) return undefined;
  const newest = Math.min(upTo ?? last.version, last.version);
  const versions = newest === 0 ? [] : await things.versions(tenant, id, { upTo: newest, count: onePage });
  return {
    content: last.content,
    current: last.version,
    versions: versions.map((version) => ({
      ...viewOf(kind, version, stored?.content),
      isOwn: version.by.id === staff.id,
    })),
    ...(newest > onePage && { next: newest - onePage }),
  };
}

function viewOf<Content>(
  { changes, without }: Kind<Content>,
  { version, at, by, note, undoes, former, next, removed }: Version<Content>,
  current: Content | undefined,
) {
  const isEdit = former !== undefined && !removed;
  const undone = isEdit && current !== undefined ? without(current, { former, next }) : undefined;
  return {
    version,
    at: secondsText(at),
    byName: by.name,
    ...(note !== undefined && { note }),
    ...(undoes !== undefined && { undoes }),
    removed: removed ?? false,
    changes: isEdit ? changes(former, next) : [],
    canUndo: undone !== undefined && !isSame(undone, current),
  };
}
