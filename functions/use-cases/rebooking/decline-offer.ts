import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { mayBecome } from '../../../shared/domain/offer.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Offers } from '../../ports/rebooking.ts';
import { type EndAppointmentDeps, endAppointment } from '../booking/end-appointment.ts';
import { changeOffer } from './change-offer.ts';
import { type OpenOfferDeps, openOffer } from './open-offer.ts';

export type DeclineOfferDeps = OpenOfferDeps &
  EndAppointmentDeps & {
    readonly appointments: OpenOfferDeps['appointments'] & EndAppointmentDeps['appointments'];
    readonly offers: Pick<Offers, 'get' | 'write'>;
  };

/**
 * None of the times fits, or the appointment is not needed any more: then it is cancelled, however late it is, because
 * it was the town that could not keep it. What was held is given back by whoever hears of it (settle-offer.ts).
 */
export function declineOffer(deps: DeclineOfferDeps): Handler<Routes['declineOffer'], Caller> {
  return async ({ reference, stillNeeded }, caller) => {
    const opened = await openOffer(deps, caller, reference);
    if (!opened.ok) return opened;
    const { tenant } = caller;
    const { offer, old: appointment } = opened.value;
    if (!stillNeeded) {
      const ending = { from: 'confirmed', to: 'cancelled', reason: 'no-longer-needed' } as const;
      return endAppointment(deps, { tenant, appointment, ending });
    }
    if (appointment.state !== 'confirmed') return fail('appointment_gone');
    const changed = await changeOffer(deps.offers, tenant, {
      key: offer,
      change: (current) => (mayBecome(current.state, 'declined') ? { ...current, state: 'declined' } : undefined),
    });
    // A clerk has kept it, or seeks other times just now: nothing was declined.
    return changed?.state === 'declined' ? ok({}) : fail('appointment_gone');
  };
}
