import type { TenantId } from '../../../shared/domain/ids.ts';

export type PortalOrigin = (tenant: TenantId) => string;

/** What names the town as an issuer; all addresses of the wallet routes follow from it. */
export function issuerOf(portalOrigin: PortalOrigin, tenant: TenantId): string {
  return `${portalOrigin(tenant)}/v1/wallet`;
}
