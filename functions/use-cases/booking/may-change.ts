import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Catalogue } from '../../ports/catalogue.ts';

/** Whether a citizen may still cancel or move at `now`. An office that is gone asks for no notice. */
export async function mayChange(
  catalogue: Pick<Catalogue, 'offices'>,
  who: { readonly tenant: TenantId; readonly now: Temporal.Instant },
  appointment: Pick<Appointment, 'officeId' | 'startsAt'>,
): Promise<boolean> {
  const offices = await catalogue.offices(who.tenant);
  const rules = offices.find(({ id }) => id === appointment.officeId)?.rules;
  return secondsOf(who.now) <= appointment.startsAt - (rules?.changeUntilMinutes ?? 0) * 60;
}
