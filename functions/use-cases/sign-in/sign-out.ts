import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { ok } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { IdentityProvider, SessionCaller, Sessions } from '../../ports/session.ts';
import type { Audit } from '../../ports/staff.ts';
import { endingAt } from './ending-at.ts';
import { type PortalOrigin, staffAddresses } from './staff-addresses.ts';

export type SignOutDeps = {
  readonly sessions: Pick<Sessions, 'end' | 'endAll'>;
  readonly identity: Pick<IdentityProvider, 'endSessionUrl'>;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly portalOrigin: PortalOrigin;
};

/** Ends this session or all of this person's, and says where the provider's own one ends. */
export function signOut(deps: SignOutDeps): Handler<Routes['signOut'], SessionCaller> {
  const { sessions, identity, audit, clock, portalOrigin } = deps;
  return async ({ everywhere }, { session, staff }) => {
    const { home, sessionId } = session;
    if (everywhere) await sessions.endAll(home, staff.id);
    else await sessions.end(home, { staffId: staff.id, sessionId });
    await audit.note(home, { at: secondsOf(clock.now()), staffId: staff.id, action: 'session-ended' });
    const endSessionUrl = await endingAt(identity, staffAddresses(portalOrigin(home)).signedOut);
    return ok({ ...(endSessionUrl !== undefined && { endSessionUrl }) });
  };
}
