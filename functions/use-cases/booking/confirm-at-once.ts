import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Appointments } from '../../ports/booking.ts';
import { insist, type Patience, unanswered } from './insist.ts';

export type ConfirmAtOnceDeps = {
  readonly appointments: Pick<Appointments, 'confirm'>;
  readonly patience: Patience;
};

/**
 * Step 3 where it is known already who comes: by staff, or by a sign-in. The stored state is the answer, whoever brought
 * it about; what has become of it later makes it no less booked.
 */
export async function confirmAtOnce(
  deps: ConfirmAtOnceDeps,
  tenant: TenantId,
  appointment: Appointment,
): Promise<Result<undefined, 'hold_expired' | 'outcome_unknown'>> {
  if (appointment.state !== 'held') return ok(undefined);
  const { answer, inDoubt } = await insist(deps.patience, () => deps.appointments.confirm(tenant, appointment));
  if (answer === undefined) return unanswered(inDoubt);
  if (answer.kind === 'done') return ok(undefined);
  const state = answer.stored?.state;
  return state === 'confirmed' || state === 'cancelled' || state === 'moved' ? ok(undefined) : fail('hold_expired');
}
