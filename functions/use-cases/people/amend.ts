import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Amendment, Appointments } from '../../ports/booking.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import { insist, unanswered } from '../booking/insist.ts';
import { type OfOffice, type OpenForStaffDeps, openForStaff } from './open-for-staff.ts';

export type AmendDeps = OpenForStaffDeps & NotedDeps & { readonly appointments: Pick<Appointments, 'look' | 'amend'> };

type Amended = Result<Record<string, never>, 'not_found' | 'appointment_gone' | 'outcome_unknown'>;

type Change = OfOffice & {
  readonly action: 'appointment-changed' | 'note-written' | 'confirmation-resent';
  readonly amendment: Amendment;
};

/** Changes one thing of a confirmed appointment, after noting who does. Doing it twice is doing it once. */
export async function amend(deps: AmendDeps, caller: StaffCaller, change: Change): Promise<Amended> {
  const { officeId, reference, action, amendment } = change;
  const opened = await openForStaff(deps, caller.tenant, change);
  if (!opened.ok) return opened;
  if (opened.value.state !== 'confirmed') return fail('appointment_gone');
  await noted(deps, caller, { action, officeId, object: reference });
  const { answer, inDoubt } = await insist(deps.patience, () =>
    deps.appointments.amend(caller.tenant, opened.value, amendment),
  );
  if (answer === undefined) return unanswered(inDoubt);
  return answer.kind === 'done' ? ok({}) : fail('appointment_gone');
}
