import type { StaffEnv } from '../../env.ts';
import type { IdentityProvider } from '../../ports/session.ts';
import { auditIn } from '../../store/audit.ts';
import { sessionsIn } from '../../store/sessions.ts';
import { signInsIn } from '../../store/sign-ins.ts';
import { settledClaims } from '../../use-cases/booking/settled-claims.ts';
import { composeFoundation, type Outside } from '../outside.ts';

export type StaffOutside = Outside & { readonly identity: IdentityProvider };

/** What the slices of the staff API build their use cases from. */
export type StaffFoundation = ReturnType<typeof composeStaffFoundation>;

export function composeStaffFoundation(env: StaffEnv, { identity, observer, ...outside }: StaffOutside) {
  const foundation = composeFoundation(env, { ...outside, observer });
  return {
    ...foundation,
    observer,
    identity,
    settled: settledClaims(),
    audit: auditIn(foundation),
    sessions: sessionsIn(foundation),
    signIns: signInsIn(foundation),
  };
}
