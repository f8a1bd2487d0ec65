import type { AuditEntry } from '../../shared/domain/audit.ts';
import type { RequestChanges } from '../../shared/domain/certificate/after-event.ts';
import type { CertificateId, PaymentId, ProductId, RequestId } from '../../shared/domain/certificate/ids.ts';
import type { RequestEvent } from '../../shared/domain/certificate/lifecycle.ts';
import type { LookedAt } from '../../shared/domain/certificate/look.ts';
import type { Product, ProductKind } from '../../shared/domain/certificate/product.ts';
import type {
  CertificateRequest,
  ErasedRequest,
  HistoryEntry,
  Sealed,
} from '../../shared/domain/certificate/request.ts';
import type { CitizenSubject } from '../../shared/domain/citizen.ts';
import type { CivilDate } from '../../shared/domain/civil.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Done, Refused } from './booking.ts';

// What certificates need of a store. Writing methods repeat themselves until they are answered; they throw
// `StoreUnavailable` when they never are.

/** Certificate products. Answers may be up to 30 seconds old. */
export type Products = {
  list(tenant: TenantId): Promise<readonly Product[]>;
  get(tenant: TenantId, id: ProductId): Promise<Product | undefined>;
};

export type ProductWriter = {
  /** False when another version than the one before is stored. */
  put(tenant: TenantId, product: Product): Promise<boolean>;
};

/** Encrypts small keys with one that never leaves its place: KMS, or a file on a laptop. The context must be the same again. */
export type KeyWrapper = {
  generate(
    context: Readonly<Record<string, string>>,
  ): Promise<{ readonly plain: Uint8Array; readonly wrapped: Uint8Array }>;
  /** Throws when the context is another one or the wrapping key is not that one. */
  unwrap(wrapped: Uint8Array, context: Readonly<Record<string, string>>): Promise<Uint8Array>;
};

/** What can be encrypted in a case; a value that was sealed as one of them opens as that one only. */
export type SealedPart = keyof CertificateRequest['sealed'] | 'document' | 'credential' | 'receipt' | `proof-${number}`;

/** The key of one case, opened. Without it nothing personal of the case can be read by anybody. */
export type CaseKey = {
  /** `value` as JSON. */
  seal(part: SealedPart, value: unknown): Sealed;
  /** Throws when the text was changed, or sealed for another case or part. */
  open(part: SealedPart, sealed: Sealed): unknown;
  sealBytes(part: SealedPart, bytes: Uint8Array): Sealed;
  openBytes(part: SealedPart, sealed: Sealed): Uint8Array;
};

export type NewCaseKey = { readonly key: CaseKey; readonly wrapped: string };

/** One data key per case; the wrapped key is an item of its own, written and deleted with the request. */
export type CaseKeys = {
  /** Nothing is stored: `Requests.begin` does. */
  create(tenant: TenantId, id: RequestId): Promise<NewCaseKey>;
  /** Undefined: there is no such case, or its key was destroyed. */
  open(tenant: TenantId, id: RequestId): Promise<CaseKey | undefined>;
};

export type Advance = {
  readonly seen: CertificateRequest;
  /** Moves the state as the table of transitions says, and stands in the history. */
  readonly entry: HistoryEntry;
  readonly changes?: RequestChanges;
  /** Of `sealed`: whether the town has kept its promise; for the figures. */
  readonly inTime?: boolean;
};

export type Changed = { readonly kind: 'done'; readonly request: CertificateRequest };
export type StoredRequest = CertificateRequest | ErasedRequest;
export type Outdated = Refused<StoredRequest | undefined>;

/**
 * Requests, one item each, with what finds them: the citizen's list, the clerks' queue, the timers. All of that, the event
 * for the figures and the state change in one transaction. Refused: the request was changed since it was seen.
 */
export type Requests = {
  begin(tenant: TenantId, request: CertificateRequest, wrappedKey: string): Promise<Done | Refused<StoredRequest>>;
  /** Consistent. Erased requests are absent. */
  get(tenant: TenantId, id: RequestId): Promise<CertificateRequest | undefined>;
  /** The requests of a citizen, in no order; erased ones are absent. */
  ofCitizen(tenant: TenantId, subject: CitizenSubject): Promise<readonly RequestId[]>;
  /** Throws when the table of transitions does not allow the event in the state that was seen: a bug. */
  advance(tenant: TenantId, step: Advance): Promise<Changed | Outdated>;
  /** Changes that are no step of the lifecycle: an answer saved, a payment noted. */
  edit(tenant: TenantId, seen: CertificateRequest, changes: RequestChanges): Promise<Changed | Outdated>;
  /** `discard` or `erase`: destroys the key of the case and removes everything that is found by it, for ever. */
  erase(tenant: TenantId, seen: CertificateRequest, entry: HistoryEntry): Promise<Done | Outdated>;
  /** Requests with a timer before `now` (seconds since 1970), the longest overdue first. */
  due(tenant: TenantId, now: number, limit: number): Promise<readonly DueRequest[]>;
  /** Takes an entry off the timers that leads nowhere. */
  forget(tenant: TenantId, due: DueRequest): Promise<void>;
  /** Requests with which clerks have something to do (`clerkTask`), the nearest deadline first. */
  queue(tenant: TenantId, options?: { readonly limit?: number }): Promise<readonly QueuedRequest[]>;
};

/** `minute`: UTC, `yyyy-mm-ddThh:mm`. */
export type DueRequest = { readonly minute: string; readonly id: RequestId };
export type QueuedRequest = { readonly deadline: CivilDate; readonly id: RequestId };

/** Files of a case, sealed: the document, the receipt, proofs. Each at most 300 KB. */
export type CaseFiles = {
  get(tenant: TenantId, id: RequestId, part: FilePart): Promise<Sealed | undefined>;
  put(tenant: TenantId, id: RequestId, file: { readonly part: FilePart; readonly sealed: Sealed }): Promise<void>;
  remove(tenant: TenantId, id: RequestId, part: FilePart): Promise<void>;
};
export type FilePart = Exclude<SealedPart, keyof CertificateRequest['sealed']>;

/** Which request a payment belongs to, and what became of the money: kept ten years, without what it was for. */
export type PaymentRecord = {
  readonly id: PaymentId;
  readonly requestId: RequestId;
  readonly productId: ProductId;
  readonly cents: number;
  readonly refunded: number;
  readonly outcome: string;
  readonly at: number;
};
export type PaymentRecords = {
  put(tenant: TenantId, record: PaymentRecord): Promise<void>;
  get(tenant: TenantId, id: PaymentId): Promise<PaymentRecord | undefined>;
};

/** Somebody looked at a case, or at the register for it. Shown to the citizen. Seconds since 1970. */
export type Look = {
  readonly at: number;
  readonly who: 'citizen' | 'clerk' | 'system';
  /** Of a clerk: pseudonym, and the name as the citizen may read it. */
  readonly staffId?: AuditEntry['staffId'];
  readonly what: LookedAt;
};

/** Who looked at a case: only ever added to. */
export type Looks = {
  note(tenant: TenantId, id: RequestId, look: Look): Promise<void>;
  list(tenant: TenantId, id: RequestId): Promise<readonly Look[]>;
};

/** How long requests of a product took from submission to issue, the waiting for citizens left out: seconds. */
export type Durations = { recent(tenant: TenantId, productId: ProductId, since: number): Promise<readonly number[]> };

/** What was issued, without personal data: found by the pseudonym of its check code, the hash of its file, its number. */
export type CertificateRow = {
  readonly id: CertificateId;
  /** HMAC of the check code. */
  readonly codeHash: string;
  readonly requestId: RequestId;
  readonly kind: ProductKind;
  readonly productId: ProductId;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  readonly validUntil: number;
  readonly state: 'valid' | 'revoked' | 'superseded';
  readonly reason?: string;
  /** When it was revoked or superseded, seconds since 1970. */
  readonly endedAt?: number;
  /** HMAC of code and date of birth: tells whoever has both whether they belong together. */
  readonly birthHash?: string;
  /** SHA-256 of the file, base64url. */
  readonly fileHash: string;
  readonly keyId: string;
  readonly status: { readonly list: string; readonly index: number };
  readonly journalIndex: number;
  /** How often it was checked. */
  readonly checks: number;
};

/** The state of a certificate as `CertificateRow` keeps it follows these events of the request. */
export type CertificateEnding = Extract<RequestEvent, 'revoke' | 'supersede'>;
