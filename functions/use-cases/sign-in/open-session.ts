import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { StaffId, type TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { StaffMember } from '../../../shared/domain/staff.ts';
import { grantsIn } from '../../../shared/domain/staff-groups.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Links } from '../../ports/links.ts';
import type { Identity, IdentityProvider, Sessions, SignIns } from '../../ports/session.ts';
import type { Audit } from '../../ports/staff.ts';
import { type PortalOrigin, staffAddresses } from './staff-addresses.ts';

export type OpenSessionDeps = {
  readonly identity: Pick<IdentityProvider, 'identify'>;
  readonly signIns: Pick<SignIns, 'take'>;
  readonly sessions: Pick<Sessions, 'open'>;
  readonly links: Pick<Links, 'pseudonym'>;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly portalOrigin: PortalOrigin;
};

/**
 * A session for whoever comes back from the identity provider: once for each departure, in the browser that left.
 * `not_permitted`: known to the provider, but nothing in this municipality.
 */
export function openSession(deps: OpenSessionDeps): Handler<Routes['openSession'], Caller> {
  const { identity, signIns, sessions, audit, clock, portalOrigin } = deps;
  return async ({ signIn, ...back }, { tenant }) => {
    const departure = await signIns.take(tenant, signIn);
    if (!departure) return fail('sign_in_needed');
    const identified = await identity.identify(staffAddresses(portalOrigin(tenant)).callback, departure, back);
    if (!identified.ok) return identified;
    const staff = staffMember(deps, tenant, identified.value);
    if (staff.grants.length === 0) return fail('not_permitted');
    const at = secondsOf(clock.now());
    await audit.note(tenant, { at, staffId: staff.id, action: 'session-opened' });
    const { token, endsAt } = await sessions.open(tenant, staff);
    return ok({ session: token, endsInSeconds: endsAt - at });
  };
}

function staffMember({ links }: OpenSessionDeps, tenant: TenantId, { subject, name, groups }: Identity): StaffMember {
  const id = StaffId.parse(links.pseudonym(tenant, 'staff', subject));
  return { id, name: name.slice(0, 200), grants: [...grantsIn(groups, tenant)] };
}
