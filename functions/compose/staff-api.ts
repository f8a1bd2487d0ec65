import type { StaffRouteName } from '../../shared/contracts/routes.ts';
import { openIdProvider } from '../adapters/identity-provider.ts';
import type { StaffEnv } from '../env.ts';
import { guard } from '../http/guard.ts';
import type { Api, Handlers } from '../http/serve.ts';
import { admitStaff } from '../use-cases/sign-in/admit-staff.ts';
import { openOutside } from './outside.ts';
import { auditHandlers } from './staff/audit.ts';
import { boardHandlers } from './staff/board.ts';
import { type CasesOutside, casesHandlers, openCasesOutside } from './staff/cases.ts';
import { catalogueHandlers } from './staff/catalogue.ts';
import { figuresStaffHandlers } from './staff/figures.ts';
import { composeStaffFoundation, type StaffOutside } from './staff/foundation.ts';
import { heardStaffHandlers } from './staff/heard.ts';
import { hoursHandlers } from './staff/hours.ts';
import { ideasHandlers } from './staff/ideas.ts';
import { peopleHandlers } from './staff/people.ts';
import { practiceHandlers } from './staff/practice.ts';
import { productsHandlers } from './staff/products.ts';
import { rebookingHandlers } from './staff/rebooking.ts';
import { signInHandlers } from './staff/sign-in.ts';
import { trialHandlers } from './staff/trials.ts';

/** All that lies outside the house for staff; cases of certificates reach what the environment names unless told. */
export type WholeStaffOutside = StaffOutside & Partial<CasesOutside>;

/** The API for staff: the handlers of every slice, all behind one gate. */
export function composeStaff(env: StaffEnv, outside: WholeStaffOutside = openStaffOutside(env)): Api<StaffRouteName> {
  const deps = composeStaffFoundation(env, outside);
  const handlers: Handlers<StaffRouteName> = {
    ...signInHandlers(deps, guard),
    ...boardHandlers(deps, guard),
    ...hoursHandlers(deps, guard),
    ...rebookingHandlers(deps, guard),
    ...catalogueHandlers(deps, guard),
    ...productsHandlers(deps, guard),
    ...figuresStaffHandlers(deps, guard),
    ...ideasHandlers(deps, guard),
    ...practiceHandlers(deps, guard),
    ...heardStaffHandlers(deps, guard),
    ...trialHandlers(deps, guard),
    ...auditHandlers(deps, guard),
    ...peopleHandlers(deps, guard),
    ...casesHandlers({ ...deps, ...openCasesOutside(env, outside) }, guard),
  };
  const front = { tenantByHost: new Map(Object.entries(env.TENANT_BY_HOST)), originSecret: env.ORIGIN_SECRET };
  return { front, observer: outside.observer, handlers, gates: { staff: admitStaff(deps) } };
}

export function openStaffOutside(env: StaffEnv): StaffOutside {
  const identity = openIdProvider({
    issuer: env.STAFF_ISSUER,
    clientId: env.STAFF_CLIENT_ID,
    secondFactor: env.STAFF_REQUIRE_MFA,
    logoutUrl: env.STAFF_LOGOUT,
  });
  return { ...openOutside(env, 'staff-api'), identity };
}
