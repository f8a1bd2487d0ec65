import type { Citizen } from '../../shared/domain/citizen.ts';
import type { OfficeId, TenantId } from '../../shared/domain/ids.ts';
import type { StaffMember } from '../../shared/domain/staff.ts';

/** Who calls, as far as the transport knows. `address` is only ever used hashed, for limits. */
export type Caller = {
  readonly tenant: TenantId;
  readonly token?: string;
  readonly idempotencyKey?: string;
  readonly address: string;
  /** Nobody did anything: a page that shows news asks by itself, and keeps no session alive by it. */
  readonly unattended?: true;
  /** Set by the gate of staff routes once it has found the session and its permission. */
  readonly signedIn?: SignedIn;
  /** Set by the gate of citizens' routes once it has found the session. */
  readonly citizen?: Citizen;
};

/** Where a member of staff works today. */
export type Desk = { readonly officeId: OfficeId; readonly counter: number };

/** A living session. */
export type SignedIn = {
  /** The municipality that the session belongs to, in practice too. */
  readonly home: TenantId;
  /** Names the session among those of the same person. */
  readonly sessionId: string;
  readonly staff: StaffMember;
  readonly desk?: Desk | undefined;
  /** The practice copy that the session works on. */
  readonly practice?: TenantId | undefined;
  /** Seconds since 1970: the end, whatever happens. */
  readonly endsAt: number;
};

/**
 * A member of staff who has signed in and may call the route. In a practice session `tenant` is that of the practice
 * copy: whatever a use case does, it does there.
 */
export type StaffCaller = Caller & {
  /** The municipality itself, in a practice session too: for what is never only practice. */
  readonly home: TenantId;
  readonly staff: StaffMember;
  readonly desk?: Desk;
  readonly practice: boolean;
};
