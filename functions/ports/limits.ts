import type { TenantId } from '../../shared/domain/ids.ts';

/** Counts tries in a fixed window and says no after `max`; fails closed when the store does not answer. */
export type Limits = {
  allow(
    tenant: TenantId,
    key: string,
    rule: { readonly max: number; readonly windowSeconds: number },
  ): Promise<boolean>;
};
