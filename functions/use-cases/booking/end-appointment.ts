import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Appointments, Ending, Stored } from '../../ports/booking.ts';
import { insist, type Patience, unanswered } from './insist.ts';

export type EndAppointmentDeps = {
  readonly appointments: Pick<Appointments, 'end'>;
  readonly patience: Patience;
};

type End = { readonly tenant: TenantId; readonly appointment: Appointment; readonly ending: Ending };
type Ended = Result<Record<string, never>, 'appointment_gone' | 'outcome_unknown'>;

/** Step 5: state and places in one transaction. States only move forward, so the stored one answers for good. */
export async function endAppointment(deps: EndAppointmentDeps, { tenant, appointment, ending }: End): Promise<Ended> {
  if (appointment.state !== ending.from) return endedAs(appointment, ending);
  const { answer, inDoubt } = await insist(deps.patience, () => deps.appointments.end(tenant, appointment, ending));
  if (answer === undefined) return unanswered(inDoubt);
  if (answer.kind === 'done') return ok({});
  return answer.stored ? endedAs(answer.stored, ending) : fail('outcome_unknown');
}

/** Done already is done. */
function endedAs({ state }: Pick<Stored, 'state'>, ending: Ending): Ended {
  return state === ending.to ? ok({}) : fail('appointment_gone');
}
