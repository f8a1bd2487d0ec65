import type { SheetKey } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Appointments, Claim, DaySheets, Stored } from '../../ports/booking.ts';
import type { Clock } from '../../ports/clock.ts';

export type SettleClaimsDeps = {
  readonly daySheets: Pick<DaySheets, 'get' | 'giveBack' | 'drop'>;
  readonly appointments: Pick<Appointments, 'glance' | 'ofDay' | 'bury'>;
  readonly clock: Clock;
  /** Seconds that a booking may take from its reservation to its appointment; 120 where clocks are synchronised. */
  readonly graceSeconds: number;
  /** So many claims are looked up one by one (half a read unit each); more, by reading the day. */
  readonly singleReads?: number;
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
  const find = await finder(deps, tenant, { sheet, claims });
  const settled: Claim[] = [];
  for (const claim of claims) {
    const owner = (await find(claim)) ?? (await ownerOfOrphan(deps, tenant, { sheet, claim }));
    if (owner === 'undecided') continue;
    if (owner.state !== 'dead' && owner.nonce === claim.nonce) settled.push(claim);
    else await deps.daySheets.giveBack(tenant, sheet, claim);
  }
  return settled;
}

type Find = (claim: Claim) => Promise<Stored | undefined>;

/** Reads appointments one by one, or those of the whole day at once where many are asked for. */
async function finder(
  { appointments, singleReads = 8 }: SettleClaimsDeps,
  tenant: TenantId,
  { sheet: { officeId, date }, claims }: SheetClaims,
): Promise<Find> {
  if (claims.length <= singleReads) return ({ id }) => appointments.glance(tenant, { officeId, date, id });
  const ofDay = new Map((await appointments.ofDay(tenant, { officeId, date })).map((one) => [one.id, one]));
  return async ({ id }) => ofDay.get(id);
}

/** Nothing was found. Past grace a tombstone is put, so that nothing ever will be, unless there is something after all. */
async function ownerOfOrphan(
  { appointments, clock, graceSeconds }: SettleClaimsDeps,
  tenant: TenantId,
  { sheet, claim }: { readonly sheet: SheetKey; readonly claim: Claim },
): Promise<Stored | 'undecided'> {
  if (claim.at + graceSeconds > secondsOf(clock.now())) return 'undecided';
  const answer = await appointments.bury(tenant, { officeId: sheet.officeId, date: sheet.date, id: claim.id });
  if (answer.kind === 'done') return { state: 'dead', id: claim.id };
  return (answer.kind === 'refused' && answer.stored) || 'undecided';
}
