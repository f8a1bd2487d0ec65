import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { AppointmentId, TenantId } from '../../../shared/domain/ids.ts';
import type { Links } from '../../ports/links.ts';

/** What an appointment keeps of its links: enough to recognise a token, too little to make one. */
export function tokenHashes(
  links: Pick<Links, 'token' | 'hash'>,
  tenant: TenantId,
  id: AppointmentId,
): Appointment['tokenHashes'] {
  return {
    view: links.hash(links.token(tenant, id, 'view')),
    manage: links.hash(links.token(tenant, id, 'manage')),
    confirm: links.hash(links.token(tenant, id, 'confirm')),
  };
}
