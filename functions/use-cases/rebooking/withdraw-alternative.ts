import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Offer } from '../../../shared/domain/offer.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DueList } from '../../ports/due-list.ts';
import { StoreUnavailable } from '../../ports/outage.ts';
import type { Offers } from '../../ports/rebooking.ts';
import { type EndAppointmentDeps, endAppointment } from '../booking/end-appointment.ts';
import { changeOffer } from './change-offer.ts';

export type WithdrawAlternativeDeps = EndAppointmentDeps & {
  readonly appointments: Pick<Appointments, 'get' | 'end'>;
  readonly offers: Pick<Offers, 'get' | 'write'>;
  readonly dueList: Pick<DueList, 'add'>;
  readonly clock: Clock;
};

/**
 * A place that is offered to somebody cannot be kept: first it is taken from the offer, which is filled up and told of
 * anew, then it is given back. `accepted`: somebody was faster, and comes there now.
 */
export async function withdrawAlternative(
  deps: WithdrawAlternativeDeps,
  tenant: TenantId,
  held: Appointment,
): Promise<'withdrawn' | 'accepted'> {
  if (held.offeredFor !== undefined) {
    const key = parseReference(held.offeredFor);
    const now = secondsOf(deps.clock.now());
    await deps.dueList.add(tenant, { dueAt: now, officeId: key.officeId, date: key.date });
    await changeOffer(deps.offers, tenant, { key, change: (offer) => withoutIt(offer, held, now) });
  }
  const ended = await endAppointment(deps, { tenant, appointment: held, ending: { from: 'held', to: 'expired' } });
  if (ended.ok) return 'withdrawn';
  if (ended.code === 'outcome_unknown') throw new StoreUnavailable(`${held.id} is not given back`);
  return (await deps.appointments.get(tenant, held))?.state === 'confirmed' ? 'accepted' : 'withdrawn';
}

/** Who may still answer gets another place instead, until the same time. */
function withoutIt(offer: Offer, { officeId, date, id }: Appointment, now: number): Offer | undefined {
  const alternatives = offer.alternatives.filter(
    (one) => one.id !== id || one.date !== date || one.officeId !== officeId,
  );
  if (alternatives.length === offer.alternatives.length) return undefined;
  const isWaiting = offer.state === 'open' && now <= offer.until;
  return { ...offer, alternatives, ...(isWaiting && { state: 'planned' as const }) };
}
