import type { AuditEntry } from '../../../shared/domain/audit.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Audit } from '../../ports/staff.ts';

export type NotedDeps = { readonly audit: Audit; readonly clock: Clock };

/** Notes what the caller is about to see or change; throws when that cannot be kept, and then nothing happens. */
export async function noted(
  { audit, clock }: NotedDeps,
  { tenant, staff }: Pick<StaffCaller, 'tenant' | 'staff'>,
  what: Omit<AuditEntry, 'at' | 'staffId'>,
): Promise<void> {
  await audit.note(tenant, { at: secondsOf(clock.now()), staffId: staff.id, ...what });
}
