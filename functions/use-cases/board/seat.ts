import type { OfficeId } from '../../../shared/domain/ids.ts';
import type { Counters } from '../../ports/board.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Observer } from '../../ports/observer.ts';
import { type OfficeTodayDeps, officeToday } from './office-today.ts';

export type SeatDeps = OfficeTodayDeps & {
  readonly counters: Counters;
  readonly observer: Pick<Observer, 'fault'>;
};

/**
 * Tells the colleagues who sits at the caller's counter, once a day and counter. Nobody is kept from being called when
 * that fails.
 */
export async function takeSeat(deps: SeatDeps, caller: StaffCaller, officeId: OfficeId): Promise<void> {
  const { tenant, desk, staff } = caller;
  const today = await officeToday(deps, { tenant, officeId });
  if (desk === undefined || !today.ok) return;
  const { day } = today.value;
  try {
    const clerks = await deps.counters.clerks(tenant, day);
    if (clerks.get(desk.counter) !== staff.name) {
      await deps.counters.sit(tenant, day, { counter: desk.counter, clerk: staff.name });
    }
  } catch (error) {
    deps.observer.fault(error, { route: 'desk book' });
  }
}
