import type { OfficeId, TenantId } from '../../shared/domain/ids.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { Catalogue } from '../ports/catalogue.ts';

export type Whereabouts = { readonly municipality: Municipality; readonly office: Office };

/** Town and office of an appointment. The importer keeps offices that have any, so a missing one is a fault: throws. */
export async function officeOf(
  catalogue: Pick<Catalogue, 'municipality' | 'offices'>,
  tenant: TenantId,
  officeId: OfficeId,
): Promise<Whereabouts> {
  const [municipality, offices] = await Promise.all([catalogue.municipality(tenant), catalogue.offices(tenant)]);
  const office = offices.find(({ id }) => id === officeId);
  if (municipality === undefined || office === undefined) {
    throw new Error(`The catalogue of ${tenant} lacks ${municipality ? `office ${officeId}` : 'the municipality'}.`);
  }
  return { municipality, office };
}
