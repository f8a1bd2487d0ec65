import type { Visit } from './appointment.ts';
import type { ServiceId } from './ids.ts';
import type { Office } from './office.ts';
import type { Service } from './service.ts';

export type VisitProblem = 'unknown_service' | 'too_many' | 'not_combinable';

/**
 * Minutes the visit takes at this office, without buffer: for each service the minutes of the first person
 * or piece and the extra minutes of each further one. Undefined when the office does not offer all of them.
 */
export function visitMinutes(office: Pick<Office, 'services'>, visit: Visit): number | undefined {
  let total = 0;
  for (const [serviceId, count] of countsOf(visit)) {
    const offered = office.services.find((service) => service.serviceId === serviceId);
    if (offered === undefined) return undefined;
    total += offered.minutes + (count - 1) * offered.extraMinutes;
  }
  return total;
}

/**
 * Why these services in these numbers cannot be booked together, if so. `services` are those the caller may book;
 * one that is missing is unknown. Two services go together when either of them names the other.
 */
export function visitProblem(services: readonly Service[], visit: Visit): VisitProblem | undefined {
  const counts = countsOf(visit);
  const wanted = services.filter((service) => counts.has(service.id));
  if (wanted.length < counts.size) return 'unknown_service';
  if (wanted.some((service) => (counts.get(service.id) ?? 0) > service.maxCount)) return 'too_many';
  const pairs = wanted.flatMap((one, index) => wanted.slice(index + 1).map((other) => [one, other] as const));
  return pairs.every(([one, other]) => canCombine(one, other)) ? undefined : 'not_combinable';
}

/** Whether two services may be booked in one visit: either of them names the other. */
export function canCombine(one: Service, other: Service): boolean {
  return one.combinableWith.includes(other.id) || other.combinableWith.includes(one.id);
}

/** A service that is named twice is one service with the counts added. */
function countsOf(visit: Visit): ReadonlyMap<ServiceId, number> {
  const counts = new Map<ServiceId, number>();
  for (const { serviceId, count } of visit) counts.set(serviceId, (counts.get(serviceId) ?? 0) + count);
  return counts;
}
