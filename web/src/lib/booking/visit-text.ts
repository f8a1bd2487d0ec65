import { VisitText } from '#shared/contracts/availability.ts';
import type { Visit } from '#shared/domain/appointment.ts';

/** The services of an address, `wohnung-anmelden:2,reisepass:1`; undefined when it is not such a list. */
export function visitOf(text: string | null): Visit | undefined {
  const parsed = VisitText.safeParse(text ?? '');
  return parsed.success ? parsed.data : undefined;
}

export function visitText(visit: Visit): string {
  return visit.map(({ serviceId, count }) => `${serviceId}:${count}`).join(',');
}
