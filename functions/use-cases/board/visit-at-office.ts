import type { Visit } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { visitMinutes } from '../../../shared/domain/visit.ts';
import { type Fail, fail } from '../../../shared/result.ts';
import type { Catalogue } from '../../ports/catalogue.ts';

/** Refuses services that this office does not offer. How they go together is for the clerk to judge. */
export function notOffered(office: Pick<Office, 'services'>, visit: Visit): Fail<'invalid_request'> | undefined {
  if (visitMinutes(office, visit) !== undefined) return undefined;
  return fail('invalid_request', [{ pointer: '/services', code: 'not_offered_here' }]);
}

/** Refuses services that the town does not have. */
export async function unknownServices(
  catalogue: Pick<Catalogue, 'services'>,
  tenant: TenantId,
  visit: Visit,
): Promise<Fail<'invalid_request'> | undefined> {
  const known = new Set((await catalogue.services(tenant)).map(({ id }) => id));
  if (visit.every(({ serviceId }) => known.has(serviceId))) return undefined;
  return fail('invalid_request', [{ pointer: '/services', code: 'unknown_service' }]);
}
