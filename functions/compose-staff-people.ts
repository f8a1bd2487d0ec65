import type { peopleRoutes } from '../shared/contracts/staff/people-routes.ts';
import type { StaffFoundation } from './compose-staff-foundation.ts';
import type { Guard } from './http/guard.ts';
import type { Handlers } from './http/serve.ts';
import { bookForCitizen } from './use-cases/book-for-citizen.ts';
import { cancelForCitizen } from './use-cases/cancel-for-citizen.ts';
import { correctName } from './use-cases/correct-name.ts';
import { findSlotsForStaff } from './use-cases/find-slots-for-staff.ts';
import { getAppointmentForStaff } from './use-cases/get-appointment-for-staff.ts';
import { listServicesForStaff } from './use-cases/list-services-for-staff.ts';
import { moveForCitizen } from './use-cases/move-for-citizen.ts';
import { noteAppointment } from './use-cases/note-appointment.ts';
import { resendConfirmation } from './use-cases/resend-confirmation.ts';
import { searchPeople } from './use-cases/search-people.ts';

/** People and their appointments: search, open, change, book. */
export function peopleHandlers(deps: StaffFoundation, guard: Guard): Handlers<keyof typeof peopleRoutes> {
  return {
    searchPeople: guard('searchPeople', searchPeople(deps)),
    getAppointmentForStaff: guard('getAppointmentForStaff', getAppointmentForStaff(deps)),
    moveForCitizen: guard('moveForCitizen', moveForCitizen(deps)),
    cancelForCitizen: guard('cancelForCitizen', cancelForCitizen(deps)),
    resendConfirmation: guard('resendConfirmation', resendConfirmation(deps)),
    correctName: guard('correctName', correctName(deps)),
    noteAppointment: guard('noteAppointment', noteAppointment(deps)),
    listServicesForStaff: guard('listServicesForStaff', listServicesForStaff(deps)),
    findSlotsForStaff: guard('findSlotsForStaff', findSlotsForStaff(deps)),
    bookForCitizen: guard('bookForCitizen', bookForCitizen(deps)),
  };
}
