import * as z from 'zod';
import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { mayMake } from '../../../shared/domain/certificate/lifecycle.ts';
import type { HistoryEntry, ReasonCode } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseKeys, CertificateEnding, Requests } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CertificateSecrets, IssuedCertificates } from '../../ports/issue.ts';
import { commitmentTo } from '../journal/commitment.ts';
import type { OpenCase } from './own-case.ts';

export type EndCertificateDeps = {
  readonly requests: Pick<Requests, 'get'>;
  readonly caseKeys: Pick<CaseKeys, 'open'>;
  readonly issued: Pick<IssuedCertificates, 'byNumber' | 'end'>;
  readonly clock: Clock;
};

/** `by` and why: four eyes and whose case it is are judged by whoever asks. */
export type EndCertificate = {
  readonly id: RequestId;
  readonly event: CertificateEnding;
  readonly by: Pick<HistoryEntry, 'by' | 'staffId'>;
  readonly reason: ReasonCode;
};

const stateAfter = { revoke: 'revoked', supersede: 'superseded' } as const satisfies Record<CertificateEnding, string>;

const Secrets: z.ZodType<CertificateSecrets> = z.object({ checkCode: z.string(), journalSalt: z.string() });

/**
 * Takes a certificate back, or replaces it by another: request, register of the issued, status list and journal say so at
 * once. `request_changed`: it is not valid any more, or never was; doing it twice does it once and then says this.
 */
export function endCertificate(deps: EndCertificateDeps) {
  return async (
    tenant: TenantId,
    { id, event, by, reason }: EndCertificate,
  ): Promise<Result<OpenCase['request'], 'not_found' | 'request_changed'>> => {
    const request = await deps.requests.get(tenant, id);
    const key = await deps.caseKeys.open(tenant, id);
    if (request === undefined || key === undefined) return fail('not_found');
    const { certificate, state } = request;
    const row = certificate && (await deps.issued.byNumber(tenant, certificate.id));
    if (row === undefined || !mayMake(event, state, by.by === 'system' ? 'system' : 'clerk')) {
      return fail('request_changed');
    }
    const at = secondsOf(deps.clock.now());
    const answer = await deps.issued.end(tenant, {
      step: { seen: request, entry: { event, at, ...by, reason } },
      row,
      state: stateAfter[event],
      reason,
      commitment: commitmentTo(saltOf({ request, key }), {
        event: stateAfter[event],
        certificateId: row.id,
        fileHash: Buffer.from(row.fileHash, 'base64url'),
      }),
    });
    return answer.kind === 'done' ? ok(answer.request) : fail('request_changed');
  };
}

function saltOf({ request, key }: OpenCase): Uint8Array {
  const { certificate } = request.sealed;
  if (certificate === undefined) throw new Error('A case has a certificate without its secrets');
  return Buffer.from(Secrets.parse(key.open('certificate', certificate)).journalSalt, 'base64url');
}
