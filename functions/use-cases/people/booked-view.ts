import type { StaffBookingView } from '../../../shared/contracts/staff/people.ts';
import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { referenceOf } from '../../../shared/domain/reference.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import { calledNumber, codeOf } from '../booking/appointment-view.ts';
import { officeOf } from '../office-of.ts';

/** What staff tell the person, or print: number, code, time. */
export async function bookedView(
  catalogue: Pick<Catalogue, 'municipality' | 'offices'>,
  tenant: TenantId,
  booked: Appointment,
): Promise<StaffBookingView> {
  const whereabouts = await officeOf(catalogue, tenant, booked.officeId);
  return {
    reference: referenceOf(booked.officeId, booked.date, booked.id),
    number: calledNumber(booked, whereabouts),
    code: codeOf(booked, whereabouts),
    startsAt: secondsText(booked.startsAt),
    minutes: booked.minutes,
    share: booked.pool,
  };
}
