import type { DocumentContent } from '../../shared/domain/certificate/document-content.ts';
import type { CertificateId, CheckCode, RequestId } from '../../shared/domain/certificate/ids.ts';
import type { RequestState } from '../../shared/domain/certificate/lifecycle.ts';
import type { ProductKind } from '../../shared/domain/certificate/product.ts';
import type { CertificateRequest, Sealed } from '../../shared/domain/certificate/request.ts';
import type { Retrieval } from '../../shared/domain/certificate/retrieval.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Advance, CertificateRow, StoredRequest } from './certificate.ts';
import type { Commitment } from './journal.ts';

// What issuing and checking certificates need of a store. Writing methods repeat themselves until they are answered; they
// throw `StoreUnavailable` when they never are.

/** What is known of a certificate before it is written: its places in the status list and the journal are drawn then. */
export type NewCertificate = Omit<
  CertificateRow,
  'state' | 'status' | 'journalIndex' | 'checks' | 'reason' | 'endedAt'
>;

/** Everything that makes a request issued, written at once or not at all. */
export type Sealing = {
  /** The event `sealed`; its changes hold what the case keeps of the certificate (`CertificateSecrets`, encrypted). */
  readonly step: Advance;
  readonly certificate: NewCertificate;
  /** The sealed document, encrypted with the key of the case. */
  readonly document: Sealed;
  /** What its twin for wallets says, encrypted likewise; absent where the product has none. */
  readonly credential?: Sealed;
  readonly commitment: Commitment;
  /** What the law wants to be written down of it; nothing is delivered without. */
  readonly retrieval: SealedRetrieval;
};

/** An entry of the log of retrievals that whoever wrote it cannot read: only its time and its end are open. */
export type SealedRetrieval = Pick<Retrieval, 'requestId' | 'at'> & {
  /** Its data key, base64, which the key of the log opens. */
  readonly wrapped: string;
  /** The rest of it, base64, encrypted with that data key. */
  readonly sealed: string;
  /** Seconds since 1970. */
  readonly keptUntil: number;
};

/** The log of retrievals, apart from the cases: it outlives them, and no function that serves people can read it. */
export type RetrievalLog = {
  /** Nothing is stored: `IssuedCertificates.seal` does. Throws where the key of the log cannot be used now. */
  seal(tenant: TenantId, retrieval: Retrieval, keptUntil: number): Promise<SealedRetrieval>;
  /** For data protection control. Throws without the right to open the key of the log. */
  read(tenant: TenantId, year: number): Promise<readonly Retrieval[]>;
};

/** What only the case knows of its certificate. Without it nobody can tell which entries of the journal are about it. */
export type CertificateSecrets = {
  readonly checkCode: string;
  /** Base64url. */
  readonly journalSalt: string;
};

export type Issued = { readonly kind: 'done'; readonly request: CertificateRequest; readonly row: CertificateRow };

/** `taken`: number or code belong to another certificate; draw again. `request`: it was changed since it was seen. */
export type NotIssued =
  | { readonly kind: 'refused'; readonly why: 'taken' }
  | { readonly kind: 'refused'; readonly why: 'request'; readonly stored: StoredRequest | undefined };

/** How a certificate ends before its time. */
export type Ending = {
  /** The event `revoke` or `supersede`. */
  readonly step: Advance;
  readonly row: CertificateRow;
  readonly state: Exclude<CertificateRow['state'], 'valid'>;
  readonly reason: string;
  readonly commitment: Commitment;
};

export type Ended = { readonly kind: 'done'; readonly request: CertificateRequest };

/** The register of what was issued: no personal data, and found only by those who hold the code, the file or the number. */
export type IssuedCertificates = {
  /** Of several that seal the same request at once, one is `done`. */
  seal(tenant: TenantId, sealing: Sealing): Promise<Issued | NotIssued>;
  /** Row, status bit, journal and request in one transaction. */
  end(tenant: TenantId, ending: Ending): Promise<Ended | Extract<NotIssued, { why: 'request' }>>;
  /** Consistent, as all reads here. */
  byCode(tenant: TenantId, codeHash: string): Promise<CertificateRow | undefined>;
  byFile(tenant: TenantId, fileHash: string): Promise<CertificateRow | undefined>;
  byNumber(tenant: TenantId, id: CertificateId): Promise<CertificateRow | undefined>;
  /** One check more; nothing happens where there is no such certificate, in the same time. */
  countCheck(tenant: TenantId, codeHash: string): Promise<void>;
  /** Whether the case still exists: what is left of an erased one is unknown to everybody. */
  hasCase(tenant: TenantId, id: RequestId): Promise<boolean>;
};

/** A key that seals, as those who check need it. Times in seconds since 1970. */
export type SealKey = {
  readonly kid: string;
  /** DER, the seal's own certificate first. */
  readonly chain: readonly Uint8Array[];
  readonly validFrom: number;
  readonly validUntil: number;
};

/** Keys of the seal that were ever used; none is taken back. */
export type SealKeys = {
  list(tenant: TenantId): Promise<readonly SealKey[]>;
  /** Before anything is sealed with it. Publishing it again changes nothing. */
  publish(tenant: TenantId, key: SealKey): Promise<void>;
};

/** What the signed QR code says. Without `rows` it only says that there is such a certificate. Seconds since 1970. */
export type QrContent = {
  readonly issuer: string;
  readonly number: CertificateId;
  /** It stands beside the QR code anyway; with it whoever checks can ask the register whether it was revoked. */
  readonly checkCode: CheckCode;
  readonly kind: ProductKind;
  readonly issuedAt: number;
  readonly validUntil: number;
  readonly rows?: readonly { readonly label: string; readonly value: string }[];
};

/**
 * Makes documents and seals them. What signs throws `SealUnavailable` where it cannot do so now; whatever else goes wrong
 * throws too.
 */
export type Documents = {
  /** Of the key that seals now. */
  readonly key: SealKey;
  /** Characters that cannot be printed. */
  missingGlyphs(texts: readonly string[]): readonly string[];
  /**
   * The whole text of the QR code: the address of the page that checks it, with what was signed. `origin`: of the town's
   * pages.
   */
  qrText(content: QrContent, origin: string): Promise<string>;
  /** A sealed PDF; `at` in seconds since 1970. */
  make(content: DocumentContent, at: number): Promise<Uint8Array>;
};

/** What the change stream tells of a request: it came into another state. Seconds since 1970. */
export type RequestChange = {
  readonly tenant: TenantId;
  readonly id: RequestId;
  readonly state: RequestState;
  readonly at: number;
};
