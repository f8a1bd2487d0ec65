import type { AssuranceLevel } from '../../shared/domain/assurance.ts';
import type { Citizen, CitizenClaims } from '../../shared/domain/citizen.ts';
import type { LinkToken, StaffId, TenantId } from '../../shared/domain/ids.ts';
import type { SessionToken, StaffMember } from '../../shared/domain/staff.ts';
import type { Result } from '../../shared/result.ts';
import type { Caller, Desk, SignedIn, StaffCaller } from './caller.ts';

// What signing in needs of the world.

/** A member of staff, and the session the request came with. */
export type SessionCaller = StaffCaller & { readonly session: SignedIn };

/** A citizen who has signed in. Whether their level is enough for what they ask, use cases judge (`meetsLevel`). */
export type CitizenCaller = Caller & { readonly citizen: Citizen };

/** Which of the sessions of a member of staff. */
export type SessionKey = { readonly staffId: StaffId; readonly sessionId: string };

/** Sessions end by themselves: 30 minutes after the last request, 10 hours after signing in. Ended ones are not found. */
export type Sessions = {
  open(
    tenant: TenantId,
    staff: StaffMember,
  ): Promise<{ readonly token: SessionToken; readonly endsAt: number; readonly sessionId: string }>;
  /** The session of a token. Counts as being used, unless `unattended`. */
  find(tenant: TenantId, token: string, options?: { readonly unattended?: boolean }): Promise<SignedIn | undefined>;
  /** False: the session has ended meanwhile. */
  chooseDesk(tenant: TenantId, key: SessionKey, desk: Desk): Promise<boolean>;
  /** Into the practice copy given, or out of practice. The desk is forgotten: it belongs to one of the two. */
  setPractice(tenant: TenantId, key: SessionKey, practice: TenantId | undefined): Promise<boolean>;
  end(tenant: TenantId, key: SessionKey): Promise<void>;
  /** All sessions of somebody, in whatever browser. */
  endAll(tenant: TenantId, staffId: StaffId): Promise<void>;
};

/** What must be remembered between leaving for the identity provider and coming back. */
export type Departure = {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636): proves to the provider that we are who asked. */
  readonly codeVerifier: string;
  /** Seconds since 1970: to have shown who one is before that is too long ago. */
  readonly provenAfter?: number | undefined;
};

/** Sign-ins under way: ten minutes, each can be taken once. */
export type SignIns = {
  /** The secret of the browser that left. */
  keep(tenant: TenantId, departure: Departure): Promise<LinkToken>;
  take(tenant: TenantId, secret: LinkToken): Promise<Departure | undefined>;
};

/** Whom the identity provider vouches for. */
export type Identity = {
  /** Issuer and subject: the same for the same person for ever. */
  readonly subject: string;
  readonly name: string;
  readonly groups: readonly string[];
};

/** How the provider sent the browser back. */
export type Return = { readonly code: string; readonly state: string; readonly iss?: string | undefined };

/**
 * The identity provider of staff (OpenID Connect). Throws when it cannot be reached. `sign_in_needed`: what came back
 * proves nothing; `not_permitted`: the person did not show a second factor although one is required.
 */
export type IdentityProvider = {
  depart(callback: string): Promise<Departure & { readonly url: string }>;
  identify(
    callback: string,
    departure: Departure,
    back: Return,
  ): Promise<Result<Identity, 'sign_in_needed' | 'not_permitted'>>;
  /** Where the provider's own session ends, if it has such a place. */
  endSessionUrl(afterwards: string): Promise<string | undefined>;
};

/** Sessions of citizens end 30 minutes after the last request, two hours after signing in. Ended ones are not found. */
export type CitizenSessions = {
  open(
    tenant: TenantId,
    citizen: Pick<Citizen, 'subject' | 'level' | 'authenticatedAt' | 'claims'>,
  ): Promise<{ readonly token: SessionToken; readonly endsAt: number }>;
  /** The session of a token. Counts as being used, unless `unattended`. */
  find(tenant: TenantId, token: string, options?: { readonly unattended?: boolean }): Promise<Citizen | undefined>;
  end(tenant: TenantId, citizen: Pick<Citizen, 'subject' | 'sessionId'>): Promise<void>;
};

/**
 * Encrypts what a session knows of somebody. It opens only with the secret that their browser holds, and only in the
 * place (`context`) it was sealed for; anything else throws.
 */
export type ClaimsSeal = {
  seal(claims: CitizenClaims, under: SealedUnder): string;
  open(sealed: string, under: SealedUnder): CitizenClaims;
};
export type SealedUnder = { readonly secret: string; readonly context: string };

/** A citizen as the identity provider vouches for them, this time. */
export type CitizenIdentity = {
  /** Issuer and subject: the same for the same person for ever. */
  readonly subject: string;
  readonly level: AssuranceLevel;
  /** Seconds since 1970: when they showed who they are. */
  readonly authenticatedAt: number;
  readonly claims: CitizenClaims;
};

/**
 * The identity provider of citizens (OpenID Connect, a broker in front of BundID or DigiD). Throws when it cannot be
 * reached. `sign_in_needed`: what came back proves nothing; `not_permitted`: it does not tell the person's name and birth
 * date.
 */
export type CitizenIdentityProvider = {
  /** `level`: the least that is of use; the provider may send back less. `again`: who is known there shows it anew. */
  depart(
    callback: string,
    wish: { readonly level: AssuranceLevel; readonly again: boolean },
  ): Promise<Departure & { readonly url: string }>;
  identify(
    callback: string,
    departure: Departure,
    back: Return,
  ): Promise<Result<CitizenIdentity, 'sign_in_needed' | 'not_permitted'>>;
  endSessionUrl: IdentityProvider['endSessionUrl'];
};
