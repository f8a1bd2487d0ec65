import type { ServiceSummary } from '#shared/contracts/catalogue.ts';

type Zones = { readonly zones: Readonly<Record<string, string>>; readonly town: { readonly zone: string } | undefined };

/** The wall clock on which a service's next free start is told: that of the office which has it. */
export function zoneOf({ zones, town }: Zones, { earliest }: ServiceSummary): string {
  return (earliest && zones[earliest.officeId]) ?? town?.zone ?? 'UTC';
}
