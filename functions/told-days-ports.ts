import type { CivilDate } from '../shared/domain/civil.ts';
import type { TenantId } from '../shared/domain/ids.ts';

/** Up to which day everything has been told that only the end of a day can tell. Throws when the store does not answer. */
export type ToldDays = {
  /** The last one; nothing before the first. */
  last(tenant: TenantId): Promise<CivilDate | undefined>;
  /** Never goes back. */
  advance(tenant: TenantId, date: CivilDate): Promise<void>;
};
