import type { SheetKey } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { StoreUnavailable } from '../../ports/outage.ts';
import { type SettleClaimsDeps, settleClaims } from './settle-claims.ts';

export type SettleInTurnDeps = SettleClaimsDeps & {
  readonly turns?: {
    /** Whose number on the sheet is divisible by this has a turn. */
    readonly every: number;
    /** Claims that a sheet may carry nevertheless. */
    readonly keep: number;
  };
};

/** Some 27 claims fit into a day sheet of 1 KB; dozens may be open before the first of a rush can be settled. */
const ofRush = { every: 16, keep: 12 } as const;

/**
 * Lets those who book settle a crowded sheet, each in their turn: the number they have drawn says whose it is, so that not all do it.
 * In a rush the stream comes too late, and above 1 KB every reservation costs twice, those refused too. What
 * fails here is left to the stream and the sweeper.
 */
export function settleInTurn(deps: SettleInTurnDeps) {
  const { every, keep } = deps.turns ?? ofRush;
  return async (tenant: TenantId, sheet: SheetKey & { readonly number: number }): Promise<void> => {
    if (sheet.number % every !== 0) return;
    try {
      await settleClaims(deps)(tenant, sheet, { keep });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  };
}
