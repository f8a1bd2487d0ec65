import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { retrievalKeptUntil } from '../../../shared/domain/certificate/retrieval.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import { ok } from '../../../shared/result.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { CaseFiles, FilePart, Looks } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { answersOf, applicantOf, decisionOf, messagesOf } from './case-contents.ts';
import { type OpenCase, type OwnCaseDeps, ownCase } from './own-case.ts';

export type GetEverythingStoredDeps = OwnCaseDeps & {
  readonly files: Pick<CaseFiles, 'get'>;
  readonly looks: Looks;
  readonly clock: Clock;
  readonly catalogue: Pick<Catalogue, 'municipality'>;
};

/** All that is stored about one's own case, opened, and who looked at it (GDPR article 15). */
export function getEverythingStored(
  deps: GetEverythingStoredDeps,
): Handler<Routes['getEverythingStored'], CitizenCaller> {
  return async ({ requestId }, caller) => {
    const found = await ownCase(deps, caller, requestId);
    if (!found.ok) return found;
    const { request, key } = found.value;
    const { tenant } = caller;
    const at = secondsOf(deps.clock.now());
    await deps.looks.note(tenant, requestId, { at, who: 'citizen', what: 'everything' });
    const { sealed: _sealed, ...plain } = request;
    const file = (part: FilePart) => fileOf(deps.files, { tenant, request, key }, part);
    const proofs = await Promise.all(
      request.proofs.map(async ({ id }) => ({ id, pdf: (await file(`proof-${id}`)) ?? '' })),
    );
    const [document, receipt] = await Promise.all([file('document'), file('receipt')]);
    const looks = await deps.looks.list(tenant, requestId);
    return ok({
      exportedAt: secondsText(at),
      request: plain,
      answers: answersOf(key, request),
      applicant: applicantOf(key, request),
      messages: messagesOf(key, request),
      decision: decisionOf(key, request),
      proofs,
      ...(document !== undefined && { document }),
      ...(receipt !== undefined && { receipt }),
      retrievals: await retrievalsOf(deps, tenant, request),
      looks: looks.map((look) => ({ at: secondsText(look.at), who: look.who, what: look.what })),
    });
  };
}

/** The log itself opens to nobody here: it says what the certificate says, and whom it is about. */
async function retrievalsOf(
  { catalogue }: Pick<GetEverythingStoredDeps, 'catalogue'>,
  tenant: TenantId,
  { certificate }: CertificateRequest,
) {
  const town = await catalogue.municipality(tenant);
  if (certificate === undefined || town === undefined) return [];
  const keptUntil = secondsText(retrievalKeptUntil(certificate.issuedAt, town.zone));
  return [{ at: secondsText(certificate.issuedAt), keptUntil }];
}

async function fileOf(
  files: Pick<CaseFiles, 'get'>,
  { tenant, request, key }: OpenCase & { readonly tenant: TenantId },
  part: FilePart,
): Promise<string | undefined> {
  const sealed = await files.get(tenant, request.id, part);
  return sealed === undefined ? undefined : Buffer.from(key.openBytes(part, sealed)).toString('base64');
}
