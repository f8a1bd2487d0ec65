import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Limits } from '../../ports/limits.ts';
import type { Links } from '../../ports/links.ts';
import type { CitizenIdentityProvider, SignIns } from '../../ports/session.ts';
import { limitRules } from '../booking/limit-rules.ts';
import { citizenAddresses } from './citizen-addresses.ts';

export type BeginCitizenSignInDeps = {
  readonly citizenIdentity: Pick<CitizenIdentityProvider, 'depart'>;
  readonly citizenSignIns: Pick<SignIns, 'keep'>;
  readonly limits: Limits;
  readonly links: Pick<Links, 'pseudonym'>;
  readonly portalOrigin: (tenant: TenantId) => string;
};

/** Where to sign in. What proves the way back stays here; the browser gets a secret that names it. */
export function beginCitizenSignIn(deps: BeginCitizenSignInDeps): Handler<Routes['beginCitizenSignIn'], Caller> {
  const { citizenIdentity, citizenSignIns, limits, links, portalOrigin } = deps;
  return async (wish, { tenant, address }) => {
    const who = links.pseudonym(tenant, 'address', address);
    const isAllowed = await limits.allow(tenant, `citizen-sign-ins.${who}`, limitRules.signInsByAddress);
    if (!isAllowed) return fail('too_many_requests');
    const { url, ...departure } = await citizenIdentity.depart(citizenAddresses(portalOrigin(tenant)).callback, wish);
    return ok({ authorizationUrl: url, signIn: await citizenSignIns.keep(tenant, departure) });
  };
}
