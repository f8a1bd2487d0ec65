import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { AppointmentReference } from '../../../shared/domain/ids.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { Caller } from '../../ports/caller.ts';
import type { LinkPurpose, Links } from '../../ports/links.ts';
import { tokenPurpose } from './access.ts';
import { insist, type Patience, unanswered } from './insist.ts';

export type OpenByTokenDeps = {
  readonly appointments: Pick<Appointments, 'look'>;
  readonly links: Pick<Links, 'hash'>;
  readonly patience: Patience;
};

export type Opened = { readonly appointment: Appointment; readonly purpose: LinkPurpose };

/**
 * The appointment as it is now, and what the caller's token allows. A wrong token, a wrong reference and an appointment
 * that never came to be are answered alike.
 */
export async function openByToken(
  deps: OpenByTokenDeps,
  caller: Pick<Caller, 'tenant' | 'token'>,
  reference: AppointmentReference,
): Promise<Result<Opened, 'link_invalid' | 'outcome_unknown'>> {
  const key = parseReference(reference);
  const { answer } = await insist(deps.patience, () => deps.appointments.look(caller.tenant, key));
  if (answer === undefined) return unanswered(false);
  const { stored } = answer;
  if (stored === undefined || stored.state === 'dead') return fail('link_invalid');
  const purpose = tokenPurpose(deps.links, stored, caller.token);
  return purpose === undefined ? fail('link_invalid') : ok({ appointment: stored, purpose });
}
