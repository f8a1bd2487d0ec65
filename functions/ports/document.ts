// What makes documents needs of a key. The port for use cases is `Documents` in issue.ts.

/** A key of the seal: in KMS, or in a file on a machine of one's own. Only digests ever reach it. */
export type Signer = {
  /** How QR codes, checks and credentials name the key: derived from its certificate. */
  readonly keyId: string;
  /** X.509, DER; the certificate of the key first, the root last. */
  readonly chain: readonly Uint8Array[];
  /** ECDSA P-256 over a SHA-256, DER. Throws `SealUnavailable`. */
  signDigest(sha256: Uint8Array): Promise<Uint8Array>;
};

export type SealTrouble =
  | 'throttled'
  | 'denied'
  | 'disabled'
  | 'missing'
  | 'unreachable'
  | 'key-mismatch'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'certificate-unusable';

/** Nothing can be sealed now. `reason` says what somebody has to look at; nothing was issued. */
export class SealUnavailable extends Error {
  readonly reason: SealTrouble;

  constructor(reason: SealTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SealUnavailable';
    this.reason = reason;
  }
}
