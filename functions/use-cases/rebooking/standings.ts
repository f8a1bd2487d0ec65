import type { RebookingCounts, ShownState } from '../../../shared/contracts/staff/rebooking.ts';
import type { AppointmentState } from '../../../shared/domain/appointment.ts';
import { isUnreachable, type Offer, standingOf } from '../../../shared/domain/offer.ts';

/** How an offer stands for those who call people up. */
export function shownState(offer: Offer, old: AppointmentState | undefined, now: number): ShownState {
  const standing = standingOf(offer, old, now);
  return isUnreachable(standing, offer) ? 'unreachable' : standing;
}

export function countsOf(states: readonly ShownState[]): RebookingCounts {
  const count = (state: ShownState) => states.filter((one) => one === state).length;
  return {
    all: states.length,
    planned: count('planned'),
    accepted: count('accepted'),
    open: count('open'),
    unreachable: count('unreachable'),
    declined: count('declined'),
    lapsed: count('lapsed'),
    kept: count('kept'),
    cancelled: count('cancelled'),
  };
}
