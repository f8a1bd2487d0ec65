import type { SheetKey } from '../../shared/domain/appointment.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Appointments, Claim, DaySheets, Stored } from '../booking-ports.ts';
import type { Clock } from '../ports.ts';
import { secondsOf } from './booking/instants.ts';

export type SettleClaimsDeps = {
  readonly daySheets: Pick<DaySheets, 'get' | 'giveBack' | 'drop'>;
  readonly appointments: Pick<Appointments, 'glance' | 'bury'>;
  readonly clock: Clock;
  /** Seconds that a booking may take from its reservation to its appointment; 120 where clocks are synchronised. */
  readonly graceSeconds: number;
};

/** A condition may name so many claims and stay within 4 KB. */
const droppedAtOnce = 25;

/**
 * Clears the claims of one day sheet; may run at any time, any number of times, from stale reads. One rule: the
 * appointment carries the claim's nonce -> it owns the places, drop the claim; any other nonce, or none -> give back.
 * Both never change again, so whatever is written late or twice does no harm. Writes without an answer are left to the
 * next run. `keep`: do nothing while the sheet has at most so many claims.
 */
export function settleClaims(deps: SettleClaimsDeps) {
  return async (tenant: TenantId, sheet: SheetKey, { keep = 0 }: { readonly keep?: number } = {}): Promise<void> => {
    const claims = (await deps.daySheets.get(tenant, sheet, { consistent: false }))?.claims ?? [];
    if (claims.length <= keep) return;
    const settled = await giveBackOrphans(deps, tenant, { sheet, claims });
    for (let first = 0; first < settled.length; first += droppedAtOnce) {
      await deps.daySheets.drop(tenant, sheet, settled.slice(first, first + droppedAtOnce));
    }
  };
}

type SheetClaims = { readonly sheet: SheetKey; readonly claims: readonly Claim[] };

/** Gives back every claim that is not its appointment's; the claims that may be dropped remain. */
async function giveBackOrphans(deps: SettleClaimsDeps, tenant: TenantId, { sheet, claims }: SheetClaims) {
  const settled: Claim[] = [];
  for (const claim of claims) {
    const owner = await ownerOf(deps, tenant, { sheet, claim });
    if (owner === 'undecided') continue;
    if (owner.state !== 'dead' && owner.nonce === claim.nonce) settled.push(claim);
    else await deps.daySheets.giveBack(tenant, sheet, claim);
  }
  return settled;
}

/** What stands, for good, under the claim's id: past grace a tombstone is put where nothing is. */
async function ownerOf(
  { appointments, clock, graceSeconds }: SettleClaimsDeps,
  tenant: TenantId,
  { sheet, claim }: { readonly sheet: SheetKey; readonly claim: Claim },
): Promise<Stored | 'undecided'> {
  const key = { officeId: sheet.officeId, date: sheet.date, id: claim.id };
  const owner = await appointments.glance(tenant, key);
  if (owner !== undefined) return owner;
  if (claim.at + graceSeconds > secondsOf(clock.now())) return 'undecided';
  const answer = await appointments.bury(tenant, key);
  if (answer.kind === 'done') return { state: 'dead', id: claim.id };
  return (answer.kind === 'refused' && answer.stored) || 'undecided';
}
