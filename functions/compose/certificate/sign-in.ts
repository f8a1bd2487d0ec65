import type { citizenSignInRoutes } from '../../../shared/contracts/certificate/sign-in-routes.ts';
import { hkdfClaimsSeal } from '../../adapters/claims-seal.ts';
import type { CommonEnv } from '../../env.ts';
import { citizenGuard } from '../../http/citizen-guard.ts';
import type { Handlers } from '../../http/serve.ts';
import type { CitizenIdentityProvider } from '../../ports/session.ts';
import { citizenSessionsIn } from '../../store/citizen-sessions.ts';
import { citizenSignInsIn } from '../../store/sign-ins.ts';
import { beginCitizenSignIn } from '../../use-cases/citizen-sign-in/begin-citizen-sign-in.ts';
import { endCitizenSession } from '../../use-cases/citizen-sign-in/end-citizen-session.ts';
import { getCitizenSession } from '../../use-cases/citizen-sign-in/get-citizen-session.ts';
import { openCitizenSession } from '../../use-cases/citizen-sign-in/open-citizen-session.ts';
import type { composeFoundation } from '../outside.ts';

type Foundation = ReturnType<typeof composeFoundation>;

/** Sessions of citizens and what leads to them; `admitCitizen` needs them too. */
export function citizenSessionParts({ LINK_KEY }: Pick<CommonEnv, 'LINK_KEY'>, foundation: Foundation) {
  return {
    citizenSessions: citizenSessionsIn({ ...foundation, claimsSeal: hkdfClaimsSeal(LINK_KEY) }),
    citizenSignIns: citizenSignInsIn(foundation),
  };
}

type CitizenSignInParts = Foundation &
  ReturnType<typeof citizenSessionParts> & { readonly citizenIdentity: CitizenIdentityProvider };

/** Citizens sign in and out. */
export function citizenSignInHandlers(deps: CitizenSignInParts): Handlers<keyof typeof citizenSignInRoutes> {
  return {
    beginCitizenSignIn: beginCitizenSignIn(deps),
    openCitizenSession: openCitizenSession(deps),
    getCitizenSession: citizenGuard('getCitizenSession', getCitizenSession(deps)),
    endCitizenSession: citizenGuard('endCitizenSession', endCitizenSession(deps)),
  };
}
