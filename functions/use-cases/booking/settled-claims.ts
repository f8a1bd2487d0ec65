import type { SheetKey } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Claim } from '../../ports/booking.ts';

/**
 * Claims whose appointments this worker has seen written. The next reservation on the same sheet drops some of them in
 * passing, free of charge. Forgetting one costs nothing: the stream and the sweeper drop the rest.
 */
export type SettledClaims = {
  /** Noting a claim again changes nothing: requests with the same key, at once, see the same claim become theirs. */
  note(tenant: TenantId, sheet: SheetKey, claim: Claim): void;
  /** Takes out up to 4, each of another id and none of `id`; hand back with `note` what was not dropped. */
  take(tenant: TenantId, sheet: SheetKey, id: string): readonly Claim[];
};

const foldedAtOnce = 4;
const keptSheets = 50;
const keptPerSheet = 32;

export function settledClaims(): SettledClaims {
  // By id: an id has one claim that became its appointment, and an update may name each path once only.
  const bySheet = new Map<string, Map<string, Claim>>();
  const nameOf = (tenant: TenantId, sheet: SheetKey) => `${tenant} ${sheet.officeId} ${sheet.pool} ${sheet.date}`;
  return {
    note(tenant, sheet, claim) {
      const name = nameOf(tenant, sheet);
      const claims = bySheet.get(name) ?? new Map<string, Claim>();
      putLast(claims, { key: claim.id, value: claim, kept: keptPerSheet });
      putLast(bySheet, { key: name, value: claims, kept: keptSheets });
    },
    take(tenant, sheet, id) {
      const claims = bySheet.get(nameOf(tenant, sheet));
      const taken = [...(claims?.values() ?? [])].filter((claim) => claim.id !== id).slice(0, foldedAtOnce);
      for (const claim of taken) claims?.delete(claim.id);
      return taken;
    },
  };
}

/** Makes an entry the last one, and forgets the first one when there are more than are kept. */
function putLast<Value>(
  entries: Map<string, Value>,
  { key, value, kept }: { readonly key: string; readonly value: Value; readonly kept: number },
): void {
  entries.delete(key);
  entries.set(key, value);
  const [first] = entries.keys();
  if (entries.size > kept && first !== undefined) entries.delete(first);
}
