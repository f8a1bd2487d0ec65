import type { Temporal } from 'temporal-polyfill';
import type { Share } from '../../../shared/contracts/staff/people.ts';
import type { Pool, Visit } from '../../../shared/domain/appointment.ts';
import { type BookingWindow, bookingWindow } from '../../../shared/domain/booking-window.ts';
import type { OfficeId, TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { visitMinutes, visitProblem } from '../../../shared/domain/visit.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import { cellsOf, type Wish, type WishedPlace } from '../booking/places.ts';

type Who = { readonly tenant: TenantId; readonly now: Temporal.Instant };
type StaffCatalogue = Pick<Catalogue, 'offices' | 'services'>;

/** A visit at one office, as long as it takes there. */
export type StaffVisit = { readonly office: Office; readonly minutes: number };

/** The pools in which a place is looked for, in this order. */
export const poolsOf = {
  'staff-first': ['staff', 'online'],
  staff: ['staff'],
  online: ['online'],
} as const satisfies Record<Share, readonly Pool[]>;

/** No notice is asked of staff, and whoever stands at the counter may have the time that has just begun. */
export function staffWindow(office: Office, now: Temporal.Instant): BookingWindow {
  const { lastDate } = bookingWindow(office, now);
  return { earliest: now.subtract({ minutes: office.rules.cellMinutes }), lastDate };
}

/** The visit at the office, whether citizens may see them or not. */
export async function staffVisit(
  catalogue: StaffCatalogue,
  tenant: TenantId,
  { officeId, visit }: { readonly officeId: OfficeId; readonly visit: Visit },
): Promise<Result<StaffVisit, 'not_found' | 'not_bookable'>> {
  const [offices, services] = await Promise.all([catalogue.offices(tenant), catalogue.services(tenant)]);
  const office = offices.find(({ id }) => id === officeId);
  if (office === undefined) return fail('not_found');
  const code = visitProblem(services, visit);
  if (code !== undefined) return fail(code === 'unknown_service' ? 'not_found' : 'not_bookable', [at(code)]);
  const minutes = visitMinutes(office, visit);
  return minutes === undefined ? fail('not_bookable', [at('not_offered_here')]) : ok({ office, minutes });
}

function at<Code>(code: Code) {
  return { pointer: '/services', code };
}

/** The online cells that a wish of staff means. Whether they are free, in this pool or another, is not asked here. */
export async function staffPlace(
  catalogue: StaffCatalogue,
  { tenant, now }: Who,
  wish: Wish,
): Promise<Result<WishedPlace, 'not_found' | 'not_bookable'>> {
  const found = await staffVisit(catalogue, tenant, wish);
  if (!found.ok) return found;
  const { office, minutes } = found.value;
  return cellsOf(office, { ...wish, minutes }, staffWindow(office, now));
}
