import { createHash, randomBytes } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import type { ClaimValue } from '../../../shared/domain/certificate/credential-claims.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { CredentialMaker, CredentialSigner } from '../../ports/wallet.ts';

/** Seconds a verifier may keep a status list; how long a revocation may stay unknown. */
const statusKept = 300;
/** After this a status list says nothing any more, even where nobody answers. */
const statusValid = 24 * 60 * 60;

/** Digests of nothing, so that how many there are does not tell how many claims. */
const decoys = 2;

/** Credentials as SD-JWT VC: each claim, and each part of an address, can be shown or kept back by itself. */
export function sdJwtCredentials(openSigner: () => Promise<CredentialSigner>): CredentialMaker {
  return {
    async issue({ content, holder, issuer, at }) {
      const signer = await openSigner();
      const { type, status, certificateId, fileHash, issuedAt, validUntil } = content;
      const claims: Readonly<Record<string, ClaimValue>> = {
        ...content.claims,
        document_number: certificateId,
        document_sha256: fileHash,
      };
      const payload = {
        ...claims,
        iss: issuer,
        vct: `${issuer}/types/${type}`,
        iat: secondsOf(at),
        nbf: issuedAt,
        exp: validUntil,
        cnf: { jwk: holder },
        status: { status_list: { idx: status.index, uri: statusListUri(issuer, status.list) } },
      };
      const frame = { ...frameOf(claims), _sd_decoy: decoys };
      return await instanceFor(signer).issue(payload, frame, { header: headerOf(signer) });
    },
    async statusList({ bits, uri, at }) {
      const signer = await openSigner();
      const now = secondsOf(at);
      const list = { status_list: { bits: 1, lst: bits } };
      const payload = { sub: uri, iat: now, exp: now + statusValid, ttl: statusKept, ...list };
      const text = `${part({ ...headerOf(signer), typ: 'statuslist+jwt' })}.${part(payload)}`;
      return `${text}.${await signer.sign(text)}`;
    },
  };
}

function instanceFor({ sign }: CredentialSigner): SDJwtVcInstance {
  return new SDJwtVcInstance({
    signer: sign,
    signAlg: 'ES256',
    hasher: (data) => createHash('sha256').update(bytesOf(data)).digest(),
    hashAlg: 'sha-256',
    // RFC 9901 wants 128 bits.
    saltGenerator: () => randomBytes(16).toString('base64url'),
  });
}

function headerOf({ kid, certificates }: CredentialSigner) {
  return { alg: 'ES256', kid, x5c: [...certificates] };
}

/** Status lists stand beside the wallet's own addresses. */
function statusListUri(issuer: string, list: string): string {
  return new URL(`/v1/status-lists/${list}`, issuer).href;
}

type Frame = { readonly [name: string]: Frame | readonly string[] };

/** Says of every member and element, however deep, that it can be disclosed by itself. */
function frameOf(value: object): Frame {
  const members = Object.entries(value);
  const inner = members.flatMap(([name, member]) =>
    typeof member === 'object' && member !== null ? [[name, frameOf(member)] as const] : [],
  );
  return { ...Object.fromEntries(inner), _sd: members.map(([name]) => name) };
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function bytesOf(data: string | ArrayBuffer): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data) : new Uint8Array(data);
}
