import type { CivilDate } from '../../shared/domain/civil.ts';
import type { OfficeId, TenantId } from '../../shared/domain/ids.ts';

/** A day of an office that the sweeper must look at once `dueAt` (seconds since 1970) has passed. */
export type Due = { readonly dueAt: number; readonly officeId: OfficeId; readonly date: CivilDate };

export type DueList = {
  /** Adding the same day for the same minute again changes nothing. */
  add(tenant: TenantId, due: Due): Promise<void>;
  /** Days due before `now`, the longest overdue first. */
  before(tenant: TenantId, now: number, limit: number): Promise<readonly Due[]>;
  remove(tenant: TenantId, due: Due): Promise<void>;
};
