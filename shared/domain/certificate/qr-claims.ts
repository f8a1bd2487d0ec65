/** What a QR code says, as whoever scans it reads it: the signed part of a certificate. Seconds since 1970. */
export type QrClaims = {
  readonly issuer: string;
  readonly number: string;
  readonly checkCode: string;
  readonly kind: string;
  readonly issuedAt: number;
  readonly validUntil: number;
  readonly rows?: readonly { readonly label: string; readonly value: string }[];
};

// Numbers of claims: those of CWT (RFC 8392) where it has one, else private ones.
const name = { issuer: 1, validUntil: 4, issuedAt: 6, number: 7, kind: -70_001, checkCode: -70_002, rows: -70_003 };

/** The claims by number, as CBOR writes them. Rows are one flat list: label, value, label, value. */
export function numberedClaims(claims: QrClaims): ReadonlyMap<number, string | number | readonly string[]> {
  const { issuer, number, checkCode, kind, issuedAt, validUntil, rows } = claims;
  return new Map<number, string | number | readonly string[]>([
    [name.issuer, issuer],
    [name.validUntil, validUntil],
    [name.issuedAt, issuedAt],
    [name.number, number],
    [name.kind, kind],
    [name.checkCode, checkCode],
    ...(rows === undefined
      ? []
      : ([[name.rows, rows.flatMap(({ label, value }) => [label, value])]] satisfies [number, string[]][])),
  ]);
}

/** Undefined: something is missing or of another kind. What is not known is passed over: later codes may say more. */
export function claimsFrom(numbered: ReadonlyMap<unknown, unknown>): QrClaims | undefined {
  const [issuer, number, kind, checkCode] = [name.issuer, name.number, name.kind, name.checkCode].map((claim) =>
    textOf(numbered.get(claim)),
  );
  const [issuedAt, validUntil] = [name.issuedAt, name.validUntil].map((claim) => secondsOf(numbered.get(claim)));
  if (issuer === undefined || number === undefined || kind === undefined || checkCode === undefined) return undefined;
  if (issuedAt === undefined || validUntil === undefined) return undefined;
  const claims = { issuer, number, kind, checkCode, issuedAt, validUntil };
  if (!numbered.has(name.rows)) return claims;
  const rows = rowsFrom(numbered.get(name.rows));
  return rows && { ...claims, rows };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function secondsOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

function rowsFrom(value: unknown): QrClaims['rows'] {
  if (!Array.isArray(value) || value.length % 2 === 1) return undefined;
  const texts = value.map(textOf).filter((text) => text !== undefined);
  if (texts.length < value.length) return undefined;
  return Array.from({ length: texts.length / 2 }, (_, index) => ({
    label: texts[index * 2] ?? '',
    value: texts[index * 2 + 1] ?? '',
  }));
}
