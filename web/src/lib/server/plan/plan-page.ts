import { error } from '@sveltejs/kit';
import { type Staff, type StaffEvent, staffOf } from '#lib/server/staff.ts';
import { OfficeId } from '#shared/domain/ids.ts';
import { permissionFor } from '#shared/domain/staff.ts';

/** Somebody who may shape the offer of an office, and the offices they could choose instead. */
export type PlanStaff = Staff & {
  readonly officeId: OfficeId;
  readonly offices: readonly { readonly officeId: OfficeId; readonly name: string }[];
};

const toShape = { capability: 'shape', at: 'office' } as const;

/** The office of the address, else that of the desk, else the first; 403 for whoever may shape none. */
export async function planStaff(event: StaffEvent): Promise<PlanStaff> {
  const { view, call } = await staffOf(event);
  const offices = view.offices.filter(({ officeId }) => permissionFor(view.grants, toShape, officeId) === 'permitted');
  const asked = OfficeId.safeParse(event.url.searchParams.get('office')).data;
  const wanted = [asked, view.desk?.officeId].find((id) => offices.some(({ officeId }) => officeId === id));
  // An office that is asked for and none of theirs is answered by the API, as one that does not exist.
  const officeId = asked ?? wanted ?? offices[0]?.officeId;
  if (officeId === undefined) error(403, 'not_permitted');
  return { view, call, officeId, offices };
}
