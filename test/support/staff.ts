import type { Desk } from '../../functions/ports/caller.ts';
import type { SessionCaller } from '../../functions/ports/session.ts';
import type { Call } from '../../shared/contracts/client.ts';
import { StaffId, type TenantId } from '../../shared/domain/ids.ts';
import type { Grant, Role, StaffMember } from '../../shared/domain/staff.ts';
import type { Portal } from '../http/portal.ts';
import { value } from '../http/steps.ts';
import { officeId, tenant } from './make.ts';

// Members of staff who have signed in, for use cases (staffCaller) and through HTTP (signIn).

/** A role at an office, or everywhere without one. */
export function grant(role: Role, office?: string): Grant {
  return { role, ...(office !== undefined && { officeId: officeId(office) }) };
}

/** A member of staff called by a name; the same name is the same person. A clerk at `rathaus-mitte` unless told. */
export function staffMember(name = 'Aylin Ahrens', grants: readonly Grant[] = [grant('clerk', 'rathaus-mitte')]) {
  const id = StaffId.parse(Buffer.from(name.padEnd(17, '.')).toString('base64url').slice(0, 22));
  return { id, name, grants: [...grants] } satisfies StaffMember;
}

type CallerChanges = {
  readonly staff?: StaffMember;
  readonly desk?: Desk;
  /** The practice copy this session works on. */
  readonly practice?: TenantId;
  readonly idempotencyKey?: string;
};

/** What the gate hands to a use case: counter 3 at `rathaus-mitte` unless told. */
export function staffCaller({ practice, idempotencyKey, ...changes }: CallerChanges = {}): SessionCaller {
  const { staff, desk } = {
    staff: staffMember(),
    desk: { officeId: officeId('rathaus-mitte'), counter: 3 },
    ...changes,
  };
  return {
    home: tenant,
    tenant: practice ?? tenant,
    address: '203.0.113.0/24',
    staff,
    desk,
    practice: practice !== undefined,
    session: { home: tenant, sessionId: 'session', staff, desk, practice, endsAt: 4_000_000_000 },
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  };
}

type Signing = { readonly name?: string; readonly grants?: readonly Grant[]; readonly desk?: Desk };

/**
 * Signs somebody in through the front door and answers their client: every call carries the session. The same name is
 * the same person; a clerk at `rathaus-mitte` unless told. With `desk` they also choose where to work.
 */
export async function signIn(portal: Portal, { name = 'Aylin Ahrens', grants, desk }: Signing = {}) {
  const held = grants ?? [grant('clerk', 'rathaus-mitte')];
  const groups = held.map(({ role, officeId }) => [tenant, role, ...(officeId ? [officeId] : [])].join('/'));
  portal.identity.person({ subject: `https://identity.lindenau.example ${name}`, name, groups });
  const { signIn } = await value(portal.call('beginSignIn', {}));
  const { code, state } = portal.identity;
  const { session } = await value(portal.call('openSession', { signIn, code, state }));
  const call: Call = (route, input, options) => portal.call(route, input, { ...options, token: session });
  if (desk) await value(call('chooseDesk', desk));
  return { call, session };
}
