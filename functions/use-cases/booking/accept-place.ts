import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { referenceOf } from '../../../shared/domain/reference.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { AppointmentKey, Appointments, Stored } from '../../ports/booking.ts';
import { insist, type Patience, unanswered } from './insist.ts';

export type AcceptPlaceDeps = { readonly appointments: Pick<Appointments, 'accept'>; readonly patience: Patience };

export type AcceptPlace = {
  readonly tenant: TenantId;
  /** Confirmed when it was read. */
  readonly from: Appointment;
  readonly offered: AppointmentKey;
};

type Accepted = Result<undefined, 'hold_expired' | 'appointment_gone' | 'outcome_unknown'>;

/**
 * A place that is held for an appointment becomes its new place, all in one transaction. Both states only move forward,
 * so a "no" is final also after a send that may still arrive, and a repeated acceptance finds what the first has done.
 */
export async function acceptPlace(deps: AcceptPlaceDeps, { tenant, from, offered }: AcceptPlace): Promise<Accepted> {
  const { answer, inDoubt } = await insist(deps.patience, () => deps.appointments.accept(tenant, from, offered));
  if (answer === undefined) return unanswered(inDoubt);
  if (answer.kind === 'done') return ok(undefined);
  if (answer.why === 'alternative') return isAcceptedFor(from, answer.stored) ? ok(undefined) : fail('hold_expired');
  // Its name or note was written anew since it was read: that goes along.
  if (answer.stored?.state === 'confirmed') return acceptPlace(deps, { tenant, from: answer.stored, offered });
  return fail('appointment_gone');
}

/** It has been accepted for this very appointment, whatever happened to it later. */
function isAcceptedFor({ officeId, date, id }: Appointment, stored: Stored | undefined): boolean {
  if (stored === undefined || stored.state === 'dead') return false;
  return stored.movedFrom === referenceOf(officeId, date, id);
}
