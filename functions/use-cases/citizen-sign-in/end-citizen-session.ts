import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/result.ts';
import type { CitizenCaller, CitizenIdentityProvider, CitizenSessions } from '../../ports/session.ts';
import { endingAt } from '../sign-in/ending-at.ts';
import { citizenAddresses } from './citizen-addresses.ts';

export type EndCitizenSessionDeps = {
  readonly citizenSessions: Pick<CitizenSessions, 'end'>;
  readonly citizenIdentity: Pick<CitizenIdentityProvider, 'endSessionUrl'>;
  readonly portalOrigin: (tenant: TenantId) => string;
};

/** Ends the session, and with it all that was known of this person; says where the provider's own one ends. */
export function endCitizenSession(deps: EndCitizenSessionDeps): Handler<Routes['endCitizenSession'], CitizenCaller> {
  const { citizenSessions, citizenIdentity, portalOrigin } = deps;
  return async (_input, { tenant, citizen }) => {
    await citizenSessions.end(tenant, citizen);
    const endSessionUrl = await endingAt(citizenIdentity, citizenAddresses(portalOrigin(tenant)).signedOut);
    return ok({ ...(endSessionUrl !== undefined && { endSessionUrl }) });
  };
}
