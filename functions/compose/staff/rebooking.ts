import type { rebookingRoutes } from '../../../shared/contracts/staff/rebooking-routes.ts';
import type { Guard } from '../../http/guard.ts';
import type { Handlers } from '../../http/serve.ts';
import { acceptForCitizen } from '../../use-cases/rebooking/accept-for-citizen.ts';
import { closeDays } from '../../use-cases/rebooking/close-days.ts';
import { getRebooking } from '../../use-cases/rebooking/get-rebooking.ts';
import { keepAppointment } from '../../use-cases/rebooking/keep-appointment.ts';
import { listRebooking } from '../../use-cases/rebooking/list-rebooking.ts';
import { offerAgain } from '../../use-cases/rebooking/offer-again.ts';
import { previewClosing } from '../../use-cases/rebooking/preview-closing.ts';
import type { StaffFoundation } from './foundation.ts';
import { shapingDeps } from './shaping.ts';

/** Closing days, and what becomes of those who had an appointment then. */
export function rebookingHandlers(foundation: StaffFoundation, guard: Guard): Handlers<keyof typeof rebookingRoutes> {
  const deps = shapingDeps(foundation);
  return {
    previewClosing: guard('previewClosing', previewClosing(deps)),
    closeDays: guard('closeDays', closeDays(deps)),
    listRebooking: guard('listRebooking', listRebooking(deps)),
    getRebooking: guard('getRebooking', getRebooking(deps)),
    acceptForCitizen: guard('acceptForCitizen', acceptForCitizen(deps)),
    keepAppointment: guard('keepAppointment', keepAppointment(deps)),
    offerAgain: guard('offerAgain', offerAgain(deps)),
  };
}
