import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { type CertificateRequest, isIn, type ReviewCause } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { CaseKeys, Requests } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Documents } from '../../ports/issue.ts';
import type { Observer } from '../../ports/observer.ts';
import { answersOf, applicantOf } from '../certificates/case-contents.ts';
import type { OpenCase } from '../certificates/own-case.ts';
import { certificateWords, printedTexts } from './certificate-content.ts';
import { drawNames } from './certificate-names.ts';
import { type PostponeDeps, postponed } from './postpone-issue.ts';
import { type ReadAgainDeps, readAgain } from './read-again.ts';
import { type SealCertificateDeps, sealCertificate, type ToSeal, townOf } from './seal-certificate.ts';

export type IssueCertificateDeps = ReadAgainDeps &
  SealCertificateDeps &
  PostponeDeps & {
    readonly requests: Pick<Requests, 'get' | 'advance' | 'edit'>;
    readonly caseKeys: Pick<CaseKeys, 'open'>;
    readonly missingGlyphs: Documents['missingGlyphs'];
    readonly clock: Clock;
    readonly observer: Observer;
  };

/** `nothing`: it was issued before, or is not to be; `later`: a timer comes back to it; `failed`: somebody must look. */
export type IssueOutcome = 'issued' | 'nothing' | 'review' | 'later' | 'failed';

/**
 * Issues the certificate of an approved request: what the register says now, printed, sealed and entered everywhere in one
 * transaction. May be called by several workers, and again after a crash anywhere: one certificate comes of it.
 */
export function issueCertificate(deps: IssueCertificateDeps) {
  return async (tenant: TenantId, id: RequestId): Promise<IssueOutcome> => {
    const open = await openCase(deps, tenant, id);
    if (open === undefined) return 'nothing';
    const { request } = open;
    if ((request.notBefore ?? 0) > secondsOf(deps.clock.now())) return 'later';
    const prepared = await prepare(deps, tenant, open);
    if (prepared.kind === 'down') return await postponed(deps, tenant, request);
    if (prepared.kind === 'differs') return await toReview(deps, tenant, { request, causes: prepared.causes });
    const issuing = await begun(deps, tenant, request);
    return issuing ? await sealed(deps, tenant, { ...prepared.toSeal, ...open, request: issuing }) : 'nothing';
  };
}

/** A case whose certificate is to be issued. */
async function openCase(
  { requests, caseKeys }: IssueCertificateDeps,
  tenant: TenantId,
  id: RequestId,
): Promise<OpenCase | undefined> {
  const request = await requests.get(tenant, id);
  if (request === undefined || !isIn(request, 'approved', 'issuing', 'issue-failed')) return undefined;
  const key = await caseKeys.open(tenant, id);
  return key && { request, key };
}

type Prepared =
  | { readonly kind: 'ready'; readonly toSeal: Omit<ToSeal, 'request' | 'key'> }
  | { readonly kind: 'differs'; readonly causes: readonly ReviewCause[] }
  | { readonly kind: 'down' };

/** Everything that may send the request back to a clerk is found before anything is begun. */
async function prepare(deps: IssueCertificateDeps, tenant: TenantId, open: OpenCase): Promise<Prepared> {
  const read = await readAgain(deps, tenant, open);
  if (read.kind !== 'same') return read;
  const { request, key } = open;
  const town = await townOf(deps, tenant);
  const issuedAt = secondsOf(deps.clock.now());
  const purpose = applicantOf(key, request)?.chosen?.purpose;
  const about = { answers: answersOf(key, request), person: read.person, town, purpose, issuedAt };
  const words = certificateWords({ ...about, request, ...drawNames(town, issuedAt), validUntil: issuedAt });
  if (deps.missingGlyphs(printedTexts(words)).length > 0) return { kind: 'differs', causes: ['glyph'] };
  return { kind: 'ready', toSeal: about };
}

async function toReview(
  { requests, clock }: IssueCertificateDeps,
  tenant: TenantId,
  { request, causes }: { readonly request: CertificateRequest; readonly causes: readonly ReviewCause[] },
): Promise<IssueOutcome> {
  const entry = { event: 'data-changed', at: secondsOf(clock.now()), by: 'system' } as const;
  // Whoever approved it before approved something else.
  const changes = { causes: [...causes], approvals: [] };
  const answer = await requests.advance(tenant, { seen: request, entry, changes });
  return answer.kind === 'done' ? 'review' : 'nothing';
}

/** The request as being issued; undefined: somebody else has changed it since. What broke off is taken up as it is. */
async function begun(
  { requests, clock }: IssueCertificateDeps,
  tenant: TenantId,
  request: CertificateRequest,
): Promise<CertificateRequest | undefined> {
  if (request.state === 'issuing') return request;
  const entry = { event: 'issue', at: secondsOf(clock.now()), by: 'system' } as const;
  const answer = await requests.advance(tenant, { seen: request, entry });
  return answer.kind === 'done' ? answer.request : undefined;
}

async function sealed(deps: IssueCertificateDeps, tenant: TenantId, toSeal: ToSeal): Promise<IssueOutcome> {
  try {
    return await sealCertificate(deps, tenant, toSeal);
  } catch (error) {
    deps.observer.fault(error, { route: 'issue-certificate' });
    return await postponed(deps, tenant, toSeal.request);
  }
}
