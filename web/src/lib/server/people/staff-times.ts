import { visitText } from '#lib/booking/visit-text.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import type { StaffAvailabilityView } from '#shared/contracts/staff/people.ts';
import type { Visit } from '#shared/domain/appointment.ts';
import { CivilDate } from '#shared/domain/civil.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import { addDays } from '#shared/domain/time.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Api } from '../api.ts';

const daysShown = 7;

/** What a page of times for staff shows. */
export type StaffTimes = {
  readonly availability: StaffAvailabilityView;
  readonly from: CivilDate | undefined;
  /** Full times are shown too. */
  readonly full: boolean;
  readonly previous: CivilDate | undefined;
  readonly next: CivilDate | undefined;
};

/** Free times of an office for a visit: the earliest, and a week from the day in the address. */
export async function staffTimesFor(
  call: Api,
  { officeId, visit }: { readonly officeId: OfficeId; readonly visit: Visit },
  address: URLSearchParams,
): Promise<Result<StaffTimes, ErrorCode>> {
  const from = CivilDate.safeParse(address.get('from')).data;
  const full = address.get('full') === '1';
  const found = await call('findSlotsForStaff', {
    officeId,
    services: visitText(visit),
    days: daysShown,
    earliest: 6,
    full: full ? 'true' : 'false',
    ...(from !== undefined && { from }),
  });
  if (!found.ok) return found;
  const { days, lastBookableDate } = found.value;
  const last = days.at(-1)?.date;
  const next = last && addDays(last, 1);
  return ok({
    availability: found.value,
    from,
    full,
    previous: from && addDays(from, -daysShown),
    next: next && next <= lastBookableDate ? next : undefined,
  });
}
