import type { signInRoutes } from '../shared/contracts/staff/sign-in-routes.ts';
import type { StaffFoundation } from './compose-staff-foundation.ts';
import type { Guard } from './http/guard.ts';
import type { Handlers } from './http/serve.ts';
import { beginSignIn } from './use-cases/begin-sign-in.ts';
import { chooseDesk } from './use-cases/choose-desk.ts';
import { getStaffSession } from './use-cases/get-staff-session.ts';
import { openSession } from './use-cases/open-session.ts';
import { signOut } from './use-cases/sign-out.ts';

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
