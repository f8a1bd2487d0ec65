import type { ProductContent } from '../../../shared/domain/certificate/product.ts';
import type { ProductProblem } from '../../../shared/domain/certificate/product-rules.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { visitMinutes } from '../../../shared/domain/visit.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import { publicOffices, publicServices } from '../search/public-catalogue.ts';

export type PickUpProblem = {
  readonly field: 'pickUpService';
  readonly code: Extract<ProductProblem['code'], 'not_allowed'> | 'unknown_service' | 'no_office';
};

/**
 * What is wrong with the service whose appointments a certificate is picked up with: citizens must be able to book it at
 * some office, and it must ask nothing, as the case knows who comes.
 */
export async function pickUpProblems(
  catalogue: Pick<Catalogue, 'offices' | 'services'>,
  tenant: TenantId,
  { pickUpService, deliveries }: Pick<ProductContent, 'pickUpService' | 'deliveries'>,
): Promise<readonly PickUpProblem[]> {
  if (pickUpService === undefined || !deliveries.includes('pick-up')) return [];
  const problem = (code: PickUpProblem['code']) => [{ field: 'pickUpService', code }] as const;
  const [services, offices] = await Promise.all([publicServices(catalogue, tenant), publicOffices(catalogue, tenant)]);
  const service = services.find(({ id }) => id === pickUpService);
  if (service === undefined) return problem('unknown_service');
  if (service.extraFields.some(({ required }) => required)) return problem('not_allowed');
  const visit = [{ serviceId: pickUpService, count: 1 }];
  return offices.some((office) => visitMinutes(office, visit) !== undefined) ? [] : problem('no_office');
}
