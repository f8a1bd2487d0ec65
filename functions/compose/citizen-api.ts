import type { CitizenRouteName } from '../../shared/contracts/routes.ts';
import type { ApiEnv } from '../env.ts';
import { aboutApi } from '../http/about-api.ts';
import type { Api, Handlers } from '../http/serve.ts';
import { townKey } from '../store/keys.ts';
import { cancelAppointment } from '../use-cases/booking/cancel-appointment.ts';
import { confirmAppointment } from '../use-cases/booking/confirm-appointment.ts';
import { getAppointment } from '../use-cases/booking/get-appointment.ts';
import { getCalendarFile } from '../use-cases/booking/get-calendar-file.ts';
import { giveDetails } from '../use-cases/booking/give-details.ts';
import { holdAppointment } from '../use-cases/booking/hold-appointment.ts';
import { limitHolds } from '../use-cases/booking/limit-holds.ts';
import { lookUpAppointment } from '../use-cases/booking/look-up-appointment.ts';
import { moveAppointment } from '../use-cases/booking/move-appointment.ts';
import { releaseHold } from '../use-cases/booking/release-hold.ts';
import { settledClaims } from '../use-cases/booking/settled-claims.ts';
import { getHealth } from '../use-cases/get-health.ts';
import { acceptOffer } from '../use-cases/rebooking/accept-offer.ts';
import { declineOffer } from '../use-cases/rebooking/decline-offer.ts';
import { getOffer } from '../use-cases/rebooking/get-offer.ts';
import { countSearch } from '../use-cases/search/count-search.ts';
import { findSlots } from '../use-cases/search/find-slots.ts';
import { getMunicipality } from '../use-cases/search/get-municipality.ts';
import { getService } from '../use-cases/search/get-service.ts';
import { listOffices } from '../use-cases/search/list-offices.ts';
import { searchServices } from '../use-cases/search/search-services.ts';
import { figureHandlers } from './figures.ts';
import { heardHandlers } from './heard.ts';
import { composeFoundation, type Outside, openOutside } from './outside.ts';
import { waitingHandlers } from './waiting.ts';

/** The API for citizens: one handler for each route of the table. */
export function composeApi(env: ApiEnv, outside: Outside = openOutside(env, 'citizen-api')): Api<CitizenRouteName> {
  const foundation = composeFoundation(env, outside);
  const { table } = foundation;
  const deps = {
    ...foundation,
    settled: settledClaims(),
  };
  const handlers: Handlers<CitizenRouteName> = {
    ...aboutApi(),
    getHealth: getHealth({ touchTable: ({ tenant }) => table.get(townKey(tenant), { consistent: false }) }),
    getMunicipality: getMunicipality(deps),
    listOffices: listOffices(deps),
    searchServices: searchServices(deps),
    getService: getService(deps),
    findSlots: findSlots(deps),
    countSearch: countSearch(deps),
    holdAppointment: limitHolds(deps, holdAppointment(deps)),
    giveDetails: giveDetails(deps),
    confirmAppointment: confirmAppointment(deps),
    releaseHold: releaseHold(deps),
    getAppointment: getAppointment(deps),
    getCalendarFile: getCalendarFile(deps),
    cancelAppointment: cancelAppointment(deps),
    moveAppointment: moveAppointment(deps),
    lookUpAppointment: lookUpAppointment(deps),
    getOffer: getOffer(deps),
    acceptOffer: acceptOffer(deps),
    declineOffer: declineOffer(deps),
    ...waitingHandlers(foundation),
    ...figureHandlers(foundation),
    ...heardHandlers(foundation),
  };
  const front = { tenantByHost: new Map(Object.entries(env.TENANT_BY_HOST)), originSecret: env.ORIGIN_SECRET };
  return { front, observer: outside.observer, handlers };
}
