import { createHash } from 'node:crypto';
import { credentialClaims } from '../../../shared/domain/certificate/credential-claims.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Municipality } from '../../../shared/domain/municipality.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { CaseKey, Requests } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type {
  CertificateSecrets,
  Documents,
  IssuedCertificates,
  RetrievalLog,
  Sealing,
  SealKeys,
} from '../../ports/issue.ts';
import type { Links } from '../../ports/links.ts';
import { birthHashOf, codeHashOf } from '../certificate-checks/code-hash.ts';
import { commitmentTo, newJournalSalt } from '../journal/commitment.ts';
import { type Certificate, certificateWords } from './certificate-content.ts';
import { drawNames, lastSecondOf } from './certificate-names.ts';
import { sealedRetrieval } from './sealed-retrieval.ts';

export type SealCertificateDeps = {
  readonly catalogue: Pick<Catalogue, 'municipality'>;
  readonly requests: Pick<Requests, 'get'>;
  readonly issued: Pick<IssuedCertificates, 'seal'>;
  /** Opens the key of the seal, if it is not open. Throws where that is not possible now. */
  readonly openDocuments: () => Promise<Documents>;
  readonly sealKeys: Pick<SealKeys, 'publish'>;
  readonly retrievals: Pick<RetrievalLog, 'seal'>;
  readonly links: Pick<Links, 'pseudonym'>;
  readonly portalOrigin: (tenant: TenantId) => string;
  readonly clock: Clock;
};

/** Everything about a certificate but its names and its last day. */
export type ToSeal = Omit<Certificate, 'id' | 'code' | 'validUntil'> & { readonly key: CaseKey };

/** Draws of names that are taken: of 2^40 numbers a year the second is free. */
const draws = 3;

/** The town as it is now; one that is gone throws. */
export async function townOf(
  { catalogue }: Pick<SealCertificateDeps, 'catalogue'>,
  tenant: TenantId,
): Promise<Municipality> {
  const town = await catalogue.municipality(tenant);
  if (town === undefined) throw new Error(`No municipality ${tenant} issues certificates`);
  return town;
}

/**
 * Prints, seals and enters a certificate. `nothing`: another worker was faster, or the request is another by now. The
 * seal is another with every try; only what is entered counts. Throws when it cannot be sealed now.
 */
export async function sealCertificate(
  deps: SealCertificateDeps,
  tenant: TenantId,
  toSeal: ToSeal,
): Promise<'issued' | 'nothing'> {
  const { town, request, issuedAt } = toSeal;
  const documents = await deps.openDocuments();
  // Before the first paper is out: what cannot be checked is worth nothing.
  await deps.sealKeys.publish(tenant, documents.key);
  const validUntil = lastSecondOf({ issuedAt, months: request.terms.validityMonths, zone: town.zone });
  for (let draw = 0; draw < draws; draw += 1) {
    const sealing = await made({ ...deps, documents }, tenant, { ...toSeal, ...drawNames(town, issuedAt), validUntil });
    const answer = await deps.issued.seal(tenant, sealing);
    if (answer.kind === 'done') return 'issued';
    if (answer.why === 'request') return 'nothing';
  }
  throw new Error(`${draws} drawn numbers in a row were taken`);
}

type MakeDeps = Omit<SealCertificateDeps, 'openDocuments'> & { readonly documents: Documents };

async function made(
  deps: MakeDeps,
  tenant: TenantId,
  certificate: Certificate & { readonly key: CaseKey },
): Promise<Sealing> {
  const { documents, links, clock } = deps;
  const { request, key, id, code, issuedAt, validUntil, person, town } = certificate;
  const now = clock.now();
  const { kind } = request.terms;
  const { fields = [] } = certificate.answers;
  const pdf = await documents.make(await contentOf(deps, tenant, certificate), issuedAt);
  const fileHash = createHash('sha256').update(pdf).digest();
  const salt = newJournalSalt();
  const secrets: CertificateSecrets = { checkCode: code, journalSalt: Buffer.from(salt).toString('base64url') };
  return {
    step: {
      seen: request,
      entry: { event: 'sealed', at: secondsOf(now), by: 'system' },
      inTime: request.deadline === undefined || dateIn(town.zone, now) <= request.deadline,
      changes: {
        certificate: { id, issuedAt, validUntil },
        sealed: { ...request.sealed, certificate: key.seal('certificate', secrets) },
      },
    },
    certificate: {
      id,
      codeHash: codeHashOf(links, tenant, code),
      requestId: request.id,
      kind: request.terms.kind,
      productId: request.productId,
      issuedAt,
      validUntil,
      birthHash: birthHashOf(links, tenant, { code, birthDate: person.birth.date }),
      fileHash: fileHash.toString('base64url'),
      keyId: documents.key.kid,
    },
    document: key.sealBytes('document', pdf),
    ...(request.terms.wallet && { credential: key.seal('credential', credentialClaims(person, { kind, fields })) }),
    commitment: commitmentTo(salt, { event: 'issued', certificateId: id, fileHash }),
    retrieval: await sealedRetrieval(deps, tenant, certificate),
  };
}

/** The words, and what makes them checkable: the address to type the code at, the signed QR code, the data for machines. */
async function contentOf({ documents, portalOrigin }: MakeDeps, tenant: TenantId, certificate: Certificate) {
  const { request, id, code, issuedAt, validUntil } = certificate;
  const words = certificateWords(certificate);
  const { kind, qr } = request.terms;
  const about = { issuer: words.authority.name, number: id, kind, issuedAt, validUntil };
  const origin = portalOrigin(tenant);
  const signed = { ...about, checkCode: code, ...(qr === 'full' && { rows: words.rows }) };
  const qrUrl = await documents.qrText(signed, origin);
  const data = Buffer.from(JSON.stringify({ ...about, rows: words.rows }));
  return {
    ...words,
    checkUrl: `${origin}/verify`,
    qrUrl,
    attachments: [{ name: 'certificate.json', mime: 'application/json', data }],
  };
}
