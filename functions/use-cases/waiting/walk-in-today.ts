import type { TenantId } from '../../../shared/domain/ids.ts';
import type { WaitEstimate } from '../../../shared/domain/wait-estimate.ts';
import type { OfficeToday } from '../board/office-today.ts';
import { openingToday, type StaffedDays } from './opening-today.ts';
import { type QueueNowDeps, queueNow } from './queue-now.ts';

export type WalkInTodayDeps = QueueNowDeps & { readonly staffedDays: StaffedDays };

export type WalkInToday = {
  readonly state: 'open' | 'full' | 'closed';
  /** Seconds since 1970, as the next one. */
  readonly until?: number;
  readonly opensAt?: number;
  readonly waiting: number;
  readonly wait?: WaitEstimate;
};

/**
 * Whether somebody without appointment may come now. Nobody draws a number in vain: when even a quick queue lasts until
 * the office closes, it is full.
 */
export async function walkInToday(deps: WalkInTodayDeps, tenant: TenantId, today: OfficeToday): Promise<WalkInToday> {
  const [hours, queue] = await Promise.all([openingToday(deps, tenant, today), queueNow(deps, tenant, today)]);
  const { until } = hours;
  const wait = until === undefined ? undefined : queue.wait();
  const isFull = until !== undefined && wait !== undefined && today.now + wait.from * 60 >= until;
  const state = until === undefined ? 'closed' : isFull ? 'full' : 'open';
  return { ...hours, state, waiting: queue.ahead(), ...(wait && { wait }) };
}
