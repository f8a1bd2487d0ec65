import type { CivilDate } from '../../shared/domain/civil.ts';
import type { OfficeId, ServiceId, TenantId } from '../../shared/domain/ids.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { Service, ServiceText } from '../../shared/domain/service.ts';
import type { FreeDay } from '../../shared/domain/slots.ts';

/** Published services and offices. Implementations may answer from a copy up to 30 seconds old. */
export type Catalogue = {
  municipality(tenant: TenantId): Promise<Municipality | undefined>;
  offices(tenant: TenantId): Promise<readonly Office[]>;
  services(tenant: TenantId): Promise<readonly Service[]>;
  serviceText(tenant: TenantId, id: ServiceId): Promise<ServiceText | undefined>;
};

/** The free online places of an office, all that a search reads: one entry for each day that has a sheet, in order of date. */
export type FreePlaces = {
  free(
    tenant: TenantId,
    officeId: OfficeId,
    days: { readonly from: CivilDate; readonly to: CivilDate },
  ): Promise<readonly FreeDay[]>;
};

/** Writing side of the catalogue, for the importer and later the lead clerk. */
export type CatalogueWriter = {
  putMunicipality(municipality: Municipality): Promise<void>;
  putOffice(tenant: TenantId, office: Office): Promise<void>;
  putService(tenant: TenantId, service: Service, text: ServiceText): Promise<void>;
  removeService(tenant: TenantId, id: ServiceId): Promise<void>;
  removeOffice(tenant: TenantId, id: OfficeId): Promise<void>;
};
