import type { TenantId } from '../../../shared/domain/ids.ts';

export type PortalOrigin = (tenant: TenantId) => string;

/** Pages that the identity provider sends browsers back to; it must know both. */
export function staffAddresses(origin: string) {
  return { callback: `${origin}/staff/callback`, signedOut: `${origin}/staff` };
}
