import type { FigureEvent } from '../events/event.ts';

/**
 * The keys of all scopes in which an event counts: the town, its office, and each of its services on its own, never an
 * office and a service together. A service that is named twice counts once.
 */
export function scopesOf(event: FigureEvent): ReadonlySet<string> {
  const office = officeOf(event);
  const services = servicesOf(event).map((service) => `service.${service.split(':', 1)[0]}`);
  return new Set(['town', ...(office === undefined ? [] : [`office.${office}`]), ...services]);
}

/** A search at several offices tells of none of them what it found there. */
function officeOf(event: FigureEvent): string | undefined {
  if (event.kind !== 'search') return event.officeId;
  const [office, ...others] = event.data.offices;
  return others.length === 0 ? office : undefined;
}

function servicesOf({ data }: FigureEvent): readonly string[] {
  if ('services' in data) return data.services ?? [];
  if ('serviceId' in data) return [data.serviceId];
  return 'product' in data ? [data.product] : [];
}
