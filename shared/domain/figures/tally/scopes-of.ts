import type { FigureEvent } from '../events/event.ts';
import { scopeText, town } from '../scope.ts';

/**
 * The keys of all scopes in which an event counts: the town, its office, and each of its services on its own, never an
 * office and a service together. A service that is named twice counts once.
 */
export function scopesOf(event: FigureEvent): ReadonlySet<string> {
  const office = officeOf(event);
  const services = servicesOf(event).map((service) => scopeText('service', idOf(service)));
  return new Set([town, ...(office === undefined ? [] : [scopeText('office', office)]), ...services]);
}

/** A search at several offices tells of none of them what it found there. */
function officeOf(event: FigureEvent): string | undefined {
  if (event.kind !== 'search') return event.officeId;
  const [office, ...others] = event.data.offices;
  return others.length === 0 ? office : undefined;
}

/** `reisepass` of `reisepass:2`. */
function idOf(service: string): string {
  return service.split(':', 1)[0] ?? service;
}

function servicesOf({ data }: FigureEvent): readonly string[] {
  if ('services' in data) return data.services ?? [];
  if ('serviceId' in data) return [data.serviceId];
  return 'product' in data ? [data.product] : [];
}
