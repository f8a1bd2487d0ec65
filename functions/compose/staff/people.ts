import type { peopleRoutes } from '../../../shared/contracts/staff/people-routes.ts';
import type { Guard } from '../../http/guard.ts';
import type { Handlers } from '../../http/serve.ts';
import { resendConfirmation } from '../../use-cases/booking/resend-confirmation.ts';
import { bookForCitizen } from '../../use-cases/people/book-for-citizen.ts';
import { cancelForCitizen } from '../../use-cases/people/cancel-for-citizen.ts';
import { correctName } from '../../use-cases/people/correct-name.ts';
import { findSlotsForStaff } from '../../use-cases/people/find-slots-for-staff.ts';
import { getAppointmentForStaff } from '../../use-cases/people/get-appointment-for-staff.ts';
import { listServicesForStaff } from '../../use-cases/people/list-services-for-staff.ts';
import { moveForCitizen } from '../../use-cases/people/move-for-citizen.ts';
import { noteAppointment } from '../../use-cases/people/note-appointment.ts';
import { searchPeople } from '../../use-cases/people/search-people.ts';
import type { StaffFoundation } from './foundation.ts';

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
