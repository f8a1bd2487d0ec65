import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { PickUp } from '../../../shared/domain/certificate/pick-up.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import type { Appointments } from '../../ports/booking.ts';
import { StoreUnavailable } from '../../ports/outage.ts';
import { type EndAppointmentDeps, endAppointment } from '../booking/end-appointment.ts';
import { insist } from '../booking/insist.ts';
import { whereNow } from '../booking/where-now.ts';

/** What the time that was chosen last has become; undefined: nothing. Follows moves. Throws when the store does not answer. */
export async function chosenAppointment(
  { appointments }: { readonly appointments: Pick<Appointments, 'get'> },
  tenant: TenantId,
  pickUp: PickUp | undefined,
): Promise<Appointment | undefined> {
  if (pickUp === undefined) return undefined;
  return await whereNow(appointments, tenant, await appointments.get(tenant, parseReference(pickUp.reference)));
}

export type SettleChoiceDeps = EndAppointmentDeps & {
  readonly appointments: Pick<Appointments, 'get' | 'end' | 'bury'>;
};

/**
 * The same for good: what is not confirmed by now never will be, whoever is still at it in another tab. A hold is given
 * back, and where nothing is written yet a tombstone keeps it so.
 */
export async function settledChoice(
  deps: SettleChoiceDeps,
  tenant: TenantId,
  pickUp: PickUp,
): Promise<Appointment | undefined> {
  const key = parseReference(pickUp.reference);
  const { answer } = await insist(deps.patience, () => deps.appointments.bury(tenant, key));
  if (answer === undefined) throw new StoreUnavailable(`${pickUp.reference} is not settled`);
  if (answer.kind === 'done') return undefined;
  const stored = answer.stored;
  if (stored !== undefined && stored.state === 'held') {
    const ended = await endAppointment(deps, {
      tenant,
      appointment: stored,
      ending: { from: 'held', to: 'expired' },
    });
    if (!ended.ok && ended.code === 'outcome_unknown') throw new StoreUnavailable(`${pickUp.reference} is not settled`);
  }
  return await chosenAppointment(deps, tenant, pickUp);
}
