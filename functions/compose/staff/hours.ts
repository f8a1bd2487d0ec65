import type { hoursRoutes } from '../../../shared/contracts/staff/hours-routes.ts';
import type { Guard } from '../../http/guard.ts';
import type { Handlers } from '../../http/serve.ts';
import { listOfficeVersions } from '../../use-cases/catalogue/list-office-versions.ts';
import { getOfficeHours } from '../../use-cases/hours/get-office-hours.ts';
import { getOfficePlan } from '../../use-cases/hours/get-office-plan.ts';
import { previewHours } from '../../use-cases/hours/preview-hours.ts';
import { saveHours } from '../../use-cases/hours/save-hours.ts';
import type { StaffFoundation } from './foundation.ts';
import { shapingDeps } from './shaping.ts';

/** Opening hours and counters: shown, changed with their effect seen first, undone. */
export function hoursHandlers(foundation: StaffFoundation, guard: Guard): Handlers<keyof typeof hoursRoutes> {
  const deps = shapingDeps(foundation);
  return {
    getOfficePlan: guard('getOfficePlan', getOfficePlan(deps)),
    getOfficeHours: guard('getOfficeHours', getOfficeHours(deps)),
    previewHours: guard('previewHours', previewHours(deps)),
    saveHours: guard('saveHours', saveHours(deps)),
    listOfficeVersions: guard('listOfficeVersions', listOfficeVersions(deps)),
  };
}
