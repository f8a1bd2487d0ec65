import { redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { visitOf, visitText } from '#lib/booking/visit-text.ts';
import { pathIn } from '#lib/language-path.ts';
import { Share, type StaffAvailabilityView, type StaffStart } from '#shared/contracts/staff/people.ts';
import type { Visit } from '#shared/domain/appointment.ts';
import { CivilDate, CivilTime } from '#shared/domain/civil.ts';
import { zoneOfOffice } from '../board/office-clock.ts';
import { type StaffAtDesk, type StaffEvent, staffAtDesk } from '../staff.ts';

const Chosen = z.object({ date: CivilDate, time: CivilTime, share: Share.catch('staff-first') });

/** A time that was chosen, and in which share its place is looked for. */
export type Chosen = z.infer<typeof Chosen>;

/** A page of the booking: who books, where, and for what. Without services it begins with choosing them. */
export async function bookingPage(
  event: StaffEvent,
): Promise<StaffAtDesk & { readonly visit: Visit; readonly zone: string }> {
  const staff = await staffAtDesk(event);
  const visit = visitOf(event.url.searchParams.get('services'));
  if (!visit) redirect(303, pathIn(event.locals.language, '/staff/book'));
  return { ...staff, visit, zone: await zoneOfOffice(event.locals, staff.officeId) };
}

export function chosenIn(address: URLSearchParams): Chosen | undefined {
  return Chosen.safeParse(Object.fromEntries(address)).data;
}

/** Back to the times of the same visit, on the day that was looked at. */
export function timesAddress(visit: Visit, from?: string): string {
  return `/staff/book/time?${new URLSearchParams({ services: visitText(visit), ...(from && { from }) })}`;
}

/** The chosen time as it is now, full or not; undefined when the day has no such time. */
export function startAt({ days }: StaffAvailabilityView, { date, time }: Chosen): StaffStart | undefined {
  return days.find((day) => day.date === date)?.offers.find((offer) => offer.time === time);
}
