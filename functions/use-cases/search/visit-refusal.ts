import type { Visit } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { visitProblem } from '../../../shared/domain/visit.ts';
import { type Fail, fail } from '../../../shared/result.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import { publicServices } from './public-catalogue.ts';

/** Why these services cannot be booked together online, if so; `not_found` when one of them is not public. */
export async function visitRefusal(
  catalogue: Pick<Catalogue, 'services'>,
  tenant: TenantId,
  visit: Visit,
): Promise<Fail<'not_found' | 'not_bookable'> | undefined> {
  const code = visitProblem(await publicServices(catalogue, tenant), visit);
  if (code === undefined) return undefined;
  return fail(code === 'unknown_service' ? 'not_found' : 'not_bookable', [{ pointer: '/services', code }]);
}
