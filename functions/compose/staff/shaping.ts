import { holidaysOf } from '../../adapters/holidays.ts';
import { editedOfficesIn } from '../../store/edited-things.ts';
import { beginRebooking } from '../../use-cases/rebooking/begin-rebooking.ts';
import type { StaffFoundation } from './foundation.ts';

/** What changing hours and closing days need beyond the foundation: both may take places away. */
export function shapingDeps(foundation: StaffFoundation) {
  return {
    ...foundation,
    holidays: holidaysOf,
    offices: editedOfficesIn(foundation),
    rebooking: { begin: beginRebooking(foundation) },
  };
}
