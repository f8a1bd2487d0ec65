import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Limits } from '../../ports/limits.ts';
import type { Links } from '../../ports/links.ts';
import type { IdentityProvider, SignIns } from '../../ports/session.ts';
import { limitRules } from '../booking/limit-rules.ts';
import { type PortalOrigin, staffAddresses } from './staff-addresses.ts';

export type BeginSignInDeps = {
  readonly identity: Pick<IdentityProvider, 'depart'>;
  readonly signIns: Pick<SignIns, 'keep'>;
  readonly limits: Limits;
  readonly links: Pick<Links, 'pseudonym'>;
  readonly portalOrigin: PortalOrigin;
};

/** Where to sign in. What proves the way back stays here; the browser gets a secret that names it. */
export function beginSignIn(deps: BeginSignInDeps): Handler<Routes['beginSignIn'], Caller> {
  const { identity, signIns, limits, links, portalOrigin } = deps;
  return async (_input, { tenant, address }) => {
    const who = links.pseudonym(tenant, 'address', address);
    if (!(await limits.allow(tenant, `sign-ins.${who}`, limitRules.signInsByAddress))) return fail('too_many_requests');
    const { url, ...departure } = await identity.depart(staffAddresses(portalOrigin(tenant)).callback);
    return ok({ authorizationUrl: url, signIn: await signIns.keep(tenant, departure) });
  };
}
