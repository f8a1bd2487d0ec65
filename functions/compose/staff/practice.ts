import type { practiceRoutes } from '../../../shared/contracts/staff/practice-routes.ts';
import { holidaysOf } from '../../adapters/holidays.ts';
import type { Guard } from '../../http/guard.ts';
import type { Handlers } from '../../http/serve.ts';
import { practiceCopiesIn } from '../../store/practice-copies.ts';
import { beginPractice } from '../../use-cases/practice/begin-practice.ts';
import { endPractice } from '../../use-cases/practice/end-practice.ts';
import { boardDeps } from './board.ts';
import type { StaffFoundation } from './foundation.ts';

/** A copy of an office to practise in. */
export function practiceHandlers(foundation: StaffFoundation, guard: Guard): Handlers<keyof typeof practiceRoutes> {
  const deps = {
    ...boardDeps(foundation),
    holidays: holidaysOf,
    practiceCopies: practiceCopiesIn(foundation),
  };
  return {
    beginPractice: guard('beginPractice', beginPractice(deps)),
    endPractice: guard('endPractice', endPractice(deps)),
  };
}
