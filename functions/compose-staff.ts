import { randomUUID } from 'node:crypto';
import type { signInRoutes } from '../shared/contracts/staff/sign-in-routes.ts';
import { openIdProvider } from './adapters/identity-provider.ts';
import { composeFoundation, type Outside, openOutside } from './compose.ts';
import { ideasHandlers } from './compose-staff-ideas.ts';
import type { StaffEnv } from './env.ts';
import { type Guard, guard } from './http/guard.ts';
import type { Api, Handlers } from './http/serve.ts';
import type { IdentityProvider } from './session-ports.ts';
import { auditIn } from './store/audit.ts';
import { sessionsIn } from './store/sessions.ts';
import { signInsIn } from './store/sign-ins.ts';
import { admitStaff } from './use-cases/admit-staff.ts';
import { beginSignIn } from './use-cases/begin-sign-in.ts';
import { settledClaims } from './use-cases/booking/settled-claims.ts';
import { chooseDesk } from './use-cases/choose-desk.ts';
import { getStaffSession } from './use-cases/get-staff-session.ts';
import { openSession } from './use-cases/open-session.ts';
import { signOut } from './use-cases/sign-out.ts';

export type StaffOutside = Outside & { readonly identity: IdentityProvider };

/** What the slices of the staff API build their use cases from. */
export type StaffFoundation = ReturnType<typeof composeStaffFoundation>;

/** The routes of the slices merged below. */
type StaffServed = keyof typeof signInRoutes;

/** The API for staff: one handler for each of its routes, all behind one gate. */
export function composeStaff(env: StaffEnv, outside: StaffOutside = openStaffOutside(env)): Api<StaffServed> {
  const deps = composeStaffFoundation(env, outside);
  const handlers: Handlers<StaffServed> = {
    ...signInHandlers(deps, guard),
    ...ideasHandlers(deps, guard),
  };
  const front = { tenantByHost: new Map(Object.entries(env.TENANT_BY_HOST)), originSecret: env.ORIGIN_SECRET };
  return { front, observer: outside.observer, handlers, gate: admitStaff(deps) };
}

function openStaffOutside(env: StaffEnv): StaffOutside {
  const identity = openIdProvider({
    issuer: env.STAFF_ISSUER,
    clientId: env.STAFF_CLIENT_ID,
    secondFactor: env.STAFF_REQUIRE_MFA,
    logoutUrl: env.STAFF_LOGOUT,
  });
  return { ...openOutside(env, 'staff-api'), identity };
}

function composeStaffFoundation(env: StaffEnv, { identity, observer, ...outside }: StaffOutside) {
  const foundation = composeFoundation(env, { ...outside, observer });
  const newId = () => randomUUID();
  return {
    ...foundation,
    newId,
    observer,
    identity,
    settled: settledClaims(),
    audit: auditIn({ ...foundation, newId }),
    sessions: sessionsIn(foundation),
    signIns: signInsIn(foundation),
  };
}

function signInHandlers(deps: StaffFoundation, guard: Guard): Handlers<keyof typeof signInRoutes> {
  return {
    beginSignIn: beginSignIn(deps),
    openSession: openSession(deps),
    getStaffSession: guard('getStaffSession', getStaffSession(deps)),
    chooseDesk: guard('chooseDesk', chooseDesk(deps)),
    signOut: guard('signOut', signOut(deps)),
  };
}
