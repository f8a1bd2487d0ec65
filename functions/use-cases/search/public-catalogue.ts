import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Catalogue } from '../../ports/catalogue.ts';

/** The services that citizens may see; the rest is for staff. */
export async function publicServices(
  catalogue: Pick<Catalogue, 'services'>,
  tenant: TenantId,
): Promise<readonly Service[]> {
  return (await catalogue.services(tenant)).filter((service) => service.public);
}

/** The offices that citizens may see. */
export async function publicOffices(
  catalogue: Pick<Catalogue, 'offices'>,
  tenant: TenantId,
): Promise<readonly Office[]> {
  return (await catalogue.offices(tenant)).filter((office) => office.public);
}
