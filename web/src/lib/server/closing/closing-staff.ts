import { error } from '@sveltejs/kit';
import { type Staff, type StaffEvent, staffOf } from '#lib/server/staff.ts';
import { OfficeId } from '#shared/domain/ids.ts';
import { type Capability, permissionFor } from '#shared/domain/staff.ts';

/** Somebody at work for an office, and the offices they could choose instead. */
export type ClosingStaff = Staff & {
  readonly officeId: OfficeId;
  readonly offices: readonly { readonly officeId: OfficeId; readonly name: string }[];
  /** Whether they may close days here. */
  readonly mayClose: boolean;
};

/** The office of the address, else that of the desk, else the first where they may; 403 for whoever may nowhere. */
export async function closingStaff(event: StaffEvent, capability: Capability = 'serve'): Promise<ClosingStaff> {
  const { view, call } = await staffOf(event);
  const may = (wanted: Capability, officeId: OfficeId) =>
    permissionFor(view.grants, { capability: wanted, at: 'office' }, officeId) === 'permitted';
  const offices = view.offices.filter(({ officeId }) => may(capability, officeId));
  const asked = OfficeId.safeParse(event.url.searchParams.get('office')).data;
  const own = offices.find(({ officeId }) => officeId === view.desk?.officeId) ?? offices[0];
  const officeId = asked ?? own?.officeId;
  if (officeId === undefined) error(403, 'not_permitted');
  return { view, call, officeId, offices, mayClose: may('shape', officeId) };
}
