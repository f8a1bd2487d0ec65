import type { Urgency } from '../../../shared/contracts/staff/cases.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { TownCalendar } from '../certificates/working-days.ts';

/** How near a deadline is, in working days of the town. */
export function urgencyOf(calendar: TownCalendar, deadline: CivilDate): Urgency {
  if (deadline < calendar.today) return 'overdue';
  if (deadline === calendar.today) return 'today';
  return calendar.left(deadline) <= 1 ? 'soon' : 'later';
}
