import type { FreePlaces } from '../../functions/ports/catalogue.ts';
import type { OfficeId, TenantId } from '../../shared/domain/ids.ts';
import type { FreeDay } from '../../shared/domain/slots.ts';

/** Free places as given, by office, for one town; remembers what was read. */
export function memoryFreePlaces(
  town: TenantId,
  offices: Readonly<Record<string, readonly FreeDay[]>>,
): FreePlaces & { readonly reads: { officeId: OfficeId; from: string; to: string }[] } {
  const reads: { officeId: OfficeId; from: string; to: string }[] = [];
  return {
    reads,
    free: async (tenant, officeId, { from, to }) => {
      reads.push({ officeId, from, to });
      const days = tenant === town ? (offices[officeId] ?? []) : [];
      return days.filter(({ date }) => from <= date && date <= to);
    },
  };
}
