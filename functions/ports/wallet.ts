import type { Temporal } from 'temporal-polyfill';
import type { PublicJwk } from '../../shared/contracts/certificate/wallet.ts';
import type { CredentialClaims } from '../../shared/domain/certificate/credential-claims.ts';
import type { CredentialTypeId } from '../../shared/domain/certificate/credential-type.ts';
import type { CertificateId, RequestId } from '../../shared/domain/certificate/ids.ts';
import type { LinkToken, TenantId } from '../../shared/domain/ids.ts';

// What handing certificates to wallets needs of the world.

/** Lists of which certificates were revoked. */
export type StatusLists = {
  /** The bits of a list as a status list token carries them: zlib, base64url. */
  bits(tenant: TenantId, list: string): Promise<string | undefined>;
};

/** What a certificate says, for its twin. Seconds since 1970. */
export type CredentialContent = {
  readonly type: CredentialTypeId;
  readonly certificateId: CertificateId;
  /** SHA-256 of the sealed document, base64url. */
  readonly fileHash: string;
  readonly issuedAt: number;
  readonly validUntil: number;
  readonly status: { readonly list: string; readonly index: number };
  readonly claims: Readonly<CredentialClaims>;
};

/** Where the content of issued certificates comes from. */
export type CredentialSource = {
  /** Undefined: not issued, not valid any more, or erased. */
  find(tenant: TenantId, requestId: RequestId): Promise<CredentialContent | undefined>;
  /** A wallet has it: the certificate is delivered by that. */
  noteHandedOver(tenant: TenantId, requestId: RequestId): Promise<void>;
};

/** The key that signs credentials and status lists; never that of the seal. */
export type CredentialSigner = {
  readonly kid: string;
  readonly publicJwk: PublicJwk;
  /** Its certificates, DER in base64, its own first, without the root. */
  readonly certificates: readonly string[];
  /** ES256 over the text, base64url. */
  sign(text: string): Promise<string>;
};

/** Puts a certificate's content into a credential (SD-JWT VC) that only the holder of `holder` can show. */
export type CredentialMaker = {
  issue(credential: {
    readonly content: CredentialContent;
    readonly holder: PublicJwk;
    readonly issuer: string;
    readonly at: Temporal.Instant;
  }): Promise<string>;
  /** The token of a status list (JWT). */
  statusList(list: { readonly bits: string; readonly uri: string; readonly at: Temporal.Instant }): Promise<string>;
};

/** What a wallet showed to prove that a key is its own. */
export type HeldKey = { readonly key: PublicJwk; readonly nonce: string };

/** Judges proofs of possession (OpenID4VCI 1.0, appendix F.1). Undefined: it proves nothing. */
export type ProofReader = (
  proof: string,
  expected: { readonly issuer: string; readonly at: Temporal.Instant },
) => Promise<HeldKey | undefined>;

/** Numbers for proofs: nothing is stored until one is used. */
export type WalletNonces = {
  make(tenant: TenantId, at: Temporal.Instant): string;
  /** Whether it was made here for this town and is not over yet. */
  isFresh(tenant: TenantId, nonce: string, at: Temporal.Instant): boolean;
};

/** Secrets that a wallet brings back. */
export type WalletSecrets = {
  draw(): LinkToken;
  /** Six, for typing. */
  drawDigits(): string;
  /** Keyed, as six digits alone could be found by trying. */
  hash(secret: string): string;
};

export type WalletOffer = { readonly requestId: RequestId; readonly type: CredentialTypeId };

/** Offers and tokens under way. Secrets are kept as hashes only; each ends by itself. */
export type WalletOffers = {
  /** A new offer, and the digits that open it. */
  open(
    tenant: TenantId,
    offer: WalletOffer,
  ): Promise<{ readonly code: LinkToken; readonly digits: string; readonly endsAt: number }>;
  find(tenant: TenantId, code: string): Promise<WalletOffer | undefined>;
  /** A token for the offer. Undefined: wrong digits, too many tries, used, or over; nobody is told which. */
  redeem(
    tenant: TenantId,
    code: string,
    digits: string,
  ): Promise<{ readonly token: LinkToken; readonly seconds: number } | undefined>;
  /** What a token is for. */
  ofToken(tenant: TenantId, token: string): Promise<WalletOffer | undefined>;
  /** False: the nonce was used before. */
  useNonce(tenant: TenantId, nonce: string): Promise<boolean>;
  /** False: somebody else has used the token meanwhile. */
  useToken(tenant: TenantId, token: string): Promise<boolean>;
};
