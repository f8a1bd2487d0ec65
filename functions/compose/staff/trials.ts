import type { whatIfRoutes } from '../../../shared/contracts/staff/what-if-routes.ts';
import { holidaysOf } from '../../adapters/holidays.ts';
import type { Guard } from '../../http/guard.ts';
import type { Handlers } from '../../http/serve.ts';
import { eventLogIn } from '../../store/figures/event-log.ts';
import { tryWhatIf } from '../../use-cases/figures/try-what-if.ts';
import type { StaffFoundation } from './foundation.ts';

/** What a lead tries before it is decided: a change that is only simulated. */
export function trialHandlers(foundation: StaffFoundation, guard: Guard): Handlers<keyof typeof whatIfRoutes> {
  const deps = { ...foundation, holidays: holidaysOf, eventLog: eventLogIn(foundation.table) };
  return { tryWhatIf: guard('tryWhatIf', tryWhatIf(deps)) };
}
