import type { OfficeId, TenantId } from '../../../shared/domain/ids.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { type OfficeToday, type OfficeTodayDeps, officeToday } from '../board/office-today.ts';

/** An office that citizens may see, and its day. */
export async function publicOfficeToday(
  deps: OfficeTodayDeps,
  where: { readonly tenant: TenantId; readonly officeId: OfficeId },
): Promise<Result<OfficeToday, 'not_found'>> {
  const today = await officeToday(deps, where);
  return today.ok && !today.value.office.public ? fail('not_found') : today;
}
