import type { pickUpRoutes } from '../../../shared/contracts/certificate/pick-up-routes.ts';
import { citizenGuard } from '../../http/citizen-guard.ts';
import type { Handlers } from '../../http/serve.ts';
import { settledClaims } from '../../use-cases/booking/settled-claims.ts';
import { bookPickUp } from '../../use-cases/pick-up/book-pick-up.ts';
import { getPickUp } from '../../use-cases/pick-up/get-pick-up.ts';
import type { composeFoundation } from '../outside.ts';
import type { caseParts } from './cases.ts';

type Foundation = ReturnType<typeof composeFoundation> & ReturnType<typeof caseParts>;

/** Citizens choose when and where they pick a certificate up; the places are taken as every booking takes them. */
export function pickUpHandlers(foundation: Foundation): Handlers<keyof typeof pickUpRoutes> {
  const deps = { ...foundation, settled: settledClaims() };
  return {
    getPickUp: citizenGuard('getPickUp', getPickUp(deps)),
    bookPickUp: citizenGuard('bookPickUp', bookPickUp(deps)),
  };
}
