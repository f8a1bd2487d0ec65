import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { CitizenSubject } from '../../../shared/domain/citizen.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Links } from '../../ports/links.ts';
import type { CitizenIdentityProvider, CitizenSessions, SignIns } from '../../ports/session.ts';
import { citizenAddresses } from './citizen-addresses.ts';

export type OpenCitizenSessionDeps = {
  readonly citizenIdentity: Pick<CitizenIdentityProvider, 'identify'>;
  readonly citizenSignIns: Pick<SignIns, 'take'>;
  readonly citizenSessions: Pick<CitizenSessions, 'open'>;
  readonly links: Pick<Links, 'pseudonym'>;
  readonly clock: Clock;
  readonly portalOrigin: (tenant: TenantId) => string;
};

/**
 * A session for whoever comes back from the identity provider: once for each departure, in the browser that left. Its
 * level is what the provider vouched for this time; a level that is too low is told where more is needed.
 */
export function openCitizenSession(deps: OpenCitizenSessionDeps): Handler<Routes['openCitizenSession'], Caller> {
  const { citizenIdentity, citizenSignIns, citizenSessions, links, clock, portalOrigin } = deps;
  return async ({ signIn, ...back }, { tenant }) => {
    const departure = await citizenSignIns.take(tenant, signIn);
    if (!departure) return fail('sign_in_needed');
    const { callback } = citizenAddresses(portalOrigin(tenant));
    const identified = await citizenIdentity.identify(callback, departure, back);
    if (!identified.ok) return identified;
    const { subject: told, level, authenticatedAt, claims } = identified.value;
    const subject = CitizenSubject.parse(links.pseudonym(tenant, 'citizen', told));
    const { token, endsAt } = await citizenSessions.open(tenant, { subject, level, authenticatedAt, claims });
    return ok({ session: token, level, endsInSeconds: endsAt - secondsOf(clock.now()) });
  };
}
