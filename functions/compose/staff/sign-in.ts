import type { signInRoutes } from '../../../shared/contracts/staff/sign-in-routes.ts';
import type { Guard } from '../../http/guard.ts';
import type { Handlers } from '../../http/serve.ts';
import { beginSignIn } from '../../use-cases/sign-in/begin-sign-in.ts';
import { chooseDesk } from '../../use-cases/sign-in/choose-desk.ts';
import { getStaffSession } from '../../use-cases/sign-in/get-staff-session.ts';
import { openSession } from '../../use-cases/sign-in/open-session.ts';
import { signOut } from '../../use-cases/sign-in/sign-out.ts';
import type { StaffFoundation } from './foundation.ts';

/** Signing in and out, and where somebody works today. */
export function signInHandlers(deps: StaffFoundation, guard: Guard): Handlers<keyof typeof signInRoutes> {
  return {
    beginSignIn: beginSignIn(deps),
    openSession: openSession(deps),
    getStaffSession: guard('getStaffSession', getStaffSession(deps)),
    chooseDesk: guard('chooseDesk', chooseDesk(deps)),
    signOut: guard('signOut', signOut(deps)),
  };
}
