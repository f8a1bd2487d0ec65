import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { type Appointment, hasMail } from '../../../shared/domain/appointment.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { type Offer, standingOf } from '../../../shared/domain/offer.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { DueList } from '../../ports/due-list.ts';
import type { Offers } from '../../ports/rebooking.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import { changeOffer } from './change-offer.ts';
import { type StrandedForStaffDeps, strandedForStaff } from './stranded-for-staff.ts';

export type OfferAgainDeps = StrandedForStaffDeps &
  NotedDeps & {
    readonly offers: Pick<Offers, 'get' | 'write'>;
    readonly dueList: Pick<DueList, 'add'>;
  };

/**
 * While times are held, the mail is sent once more, for who has an address; after that other times are sought and
 * offered. Both are done by whoever hears of the change (settle-offer.ts).
 */
export function offerAgain(deps: OfferAgainDeps): Handler<Routes['offerAgain'], StaffCaller> {
  return async ({ officeId, reference }, caller) => {
    const { tenant, staff } = caller;
    const found = await strandedForStaff(deps, tenant, { officeId, reference });
    if (!found.ok) return found;
    const { offer, old } = found.value;
    if (old.state !== 'confirmed') return fail('appointment_gone');
    const now = secondsOf(deps.clock.now());
    const isReminder = standingOf(offer, old.state, now) === 'open';
    const reason = isReminder ? 'reminded' : 'again';
    await noted(deps, caller, { action: 'rebooking-offered', officeId, object: reference, reason });
    await deps.dueList.add(tenant, { dueAt: now, officeId, date: offer.date });
    await changeOffer(deps.offers, tenant, {
      key: offer,
      change: (current) => next(current, old, { now, by: staff.id }),
    });
    return ok({});
  };
}

function next(
  offer: Offer,
  old: Appointment,
  { now, by }: { readonly now: number; readonly by: StaffId },
): Offer | undefined {
  switch (standingOf(offer, old.state, now)) {
    case 'open':
      return hasMail(old.person) ? { ...offer, mail: 'owed', mails: offer.mails + 1 } : undefined;
    case 'declined':
    case 'lapsed':
    case 'kept':
      return {
        ...offer,
        state: 'planned',
        round: offer.round + 1,
        until: 0,
        mail: 'none',
        earlierMails: offer.mails,
        placeIsBack: false,
        at: now,
        by,
      };
    default:
      return undefined;
  }
}
