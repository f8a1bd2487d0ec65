import type { SheetKey } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Claim } from '../../booking-ports.ts';

/**
 * Claims whose appointments this worker has seen written. The next reservation on the same sheet drops some of them in
 * passing, free of charge. Forgetting one costs nothing: the stream and the sweeper drop the rest.
 */
export type SettledClaims = {
  note(tenant: TenantId, sheet: SheetKey, claim: Claim): void;
  /** Takes out up to 4 that are not of `id`; hand back with `note` what was not dropped. */
  take(tenant: TenantId, sheet: SheetKey, id: string): readonly Claim[];
};

const foldedAtOnce = 4;
const keptSheets = 50;
const keptPerSheet = 32;

export function settledClaims(): SettledClaims {
  const bySheet = new Map<string, Claim[]>();
  const nameOf = (tenant: TenantId, sheet: SheetKey) => `${tenant} ${sheet.officeId} ${sheet.pool} ${sheet.date}`;
  return {
    note(tenant, sheet, claim) {
      const name = nameOf(tenant, sheet);
      const known = bySheet.get(name) ?? [];
      bySheet.delete(name);
      bySheet.set(name, [...known, claim].slice(-keptPerSheet));
      const [oldest] = bySheet.keys();
      if (bySheet.size > keptSheets && oldest !== undefined) bySheet.delete(oldest);
    },
    take(tenant, sheet, id) {
      const name = nameOf(tenant, sheet);
      const known = bySheet.get(name) ?? [];
      const taken = known.filter((claim) => claim.id !== id).slice(0, foldedAtOnce);
      bySheet.set(
        name,
        known.filter((claim) => !taken.includes(claim)),
      );
      return taken;
    },
  };
}
