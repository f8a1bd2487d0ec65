import { error } from '@sveltejs/kit';
import type { OpenReason, StaffAppointmentView } from '#shared/contracts/staff/people.ts';
import { AppointmentReference, type OfficeId } from '#shared/domain/ids.ts';
import { parseReference } from '#shared/domain/reference.ts';
import { orErrorPage } from '../api.ts';
import { zoneOfOffice } from '../board/office-clock.ts';
import { type Staff, type StaffEvent, staffOf } from '../staff.ts';

type OnePage = StaffEvent & { readonly params: { readonly reference: string } };

export type OfPage = Staff & { readonly officeId: OfficeId; readonly reference: AppointmentReference };

/** Who asks, and for which appointment; an address that means none is a page that does not exist. */
export async function ofPage(event: OnePage): Promise<OfPage> {
  const staff = await staffOf(event);
  const reference = AppointmentReference.safeParse(event.params.reference);
  if (!reference.success) error(404);
  return { ...staff, reference: reference.data, officeId: parseReference(reference.data).officeId };
}

/** All of the appointment; the API notes who looks and why. */
export async function appointmentOfPage(
  event: OnePage,
  why: OpenReason,
): Promise<{ readonly appointment: StaffAppointmentView; readonly zone: string; readonly officeName: string }> {
  const { call, officeId, reference, view } = await ofPage(event);
  const [answer, zone] = await Promise.all([
    call('getAppointmentForStaff', { officeId, reference, why }),
    zoneOfOffice(event.locals, officeId),
  ]);
  const officeName = view.offices.find((office) => office.officeId === officeId)?.name ?? officeId;
  return { appointment: orErrorPage(answer), zone, officeName };
}
