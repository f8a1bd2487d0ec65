import * as z from 'zod';
import type { OfficeView } from '#shared/contracts/catalogue.ts';
import type { Visit } from '#shared/domain/appointment.ts';
import type { OfficeId } from '#shared/domain/ids.ts';

/** What a visitor needs of a building. */
const AccessNeed = z.enum(['stepFree', 'inductionLoop']);
export type AccessNeed = z.infer<typeof AccessNeed>;

export function accessNeedsOf(query: URLSearchParams): AccessNeed[] {
  return query.getAll('need').flatMap((need) => AccessNeed.safeParse(need).data ?? []);
}

/** Offices that have all of it, for sure, and offer all services of the visit. What is not known does not count as there. */
export function officesWith(needs: readonly AccessNeed[], offices: readonly OfficeView[], visit: Visit): OfficeId[] {
  return offices
    .filter(({ access }) => needs.every((need) => access[need] === 'yes'))
    .filter(({ serviceIds }) => visit.every(({ serviceId }) => serviceIds.includes(serviceId)))
    .map(({ id }) => id);
}
