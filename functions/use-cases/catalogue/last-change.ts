import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import type { EditedThings } from '../../ports/staff.ts';

/** Who wrote the stored version and when; nothing for what was imported. To be spread into a view. */
export async function lastChange<Content, Id>(
  things: Pick<EditedThings<Content, Id>, 'version'>,
  tenant: TenantId,
  { id, version }: { readonly id: Id; readonly version: number },
) {
  const last = await things.version(tenant, id, version);
  return last ? { changed: { at: secondsText(last.at), byName: last.by.name } } : {};
}
