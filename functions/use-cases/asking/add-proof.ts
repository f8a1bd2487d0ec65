import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { isIn } from '../../../shared/domain/certificate/request.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { type Fail, fail } from '../../../shared/result.ts';
import type { CaseFiles, CaseKey } from '../../ports/certificate.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { type ChangeOwnCaseDeps, changeOwnCase } from '../certificates/change-own-case.ts';
import { leave } from '../certificates/change-request.ts';
import { isSameProof } from './same-proof.ts';

export type AddProofDeps = ChangeOwnCaseDeps & {
  readonly files: CaseFiles;
  /** A whole number above 0, random. */
  readonly newNumber: () => number;
};

const mostProofs = 5;
const mostBytes = 200 * 1024;

/**
 * Keeps a PDF that proves something, while the request is a draft or the citizen is asked. The same file again is kept
 * once. `limit_reached` for the sixth; what is no PDF or too large is `invalid_request`.
 */
export function addProof(deps: AddProofDeps): Handler<Routes['addProof'], CitizenCaller> {
  return async ({ requestId, pdf }, caller) => {
    const bytes = Buffer.from(pdf, 'base64');
    const refusal = refusalOf(bytes);
    if (refusal) return refusal;
    const id = deps.newNumber();
    return await changeOwnCase(deps, { caller, requestId }, async (request, key) => {
      if (!isIn(request, 'draft', 'needs-info')) return fail('request_changed');
      const before = { tenant: caller.tenant, request, key };
      if (await isSameProof(deps.files, before, bytes)) return leave;
      if (request.proofs.length >= mostProofs) return fail('limit_reached');
      await deps.files.put(caller.tenant, requestId, sealedProof(key, id, bytes));
      const at = secondsOf(deps.clock.now());
      return { kind: 'edit', changes: { savedAt: at, proofs: [...request.proofs, { id, bytes: bytes.length, at }] } };
    });
  };
}

function sealedProof(key: CaseKey, id: number, bytes: Uint8Array) {
  const part = `proof-${id}` as const;
  return { part, sealed: key.sealBytes(part, bytes) };
}

function refusalOf(bytes: Buffer): Fail<'invalid_request'> | undefined {
  if (bytes.length > mostBytes) return fail('invalid_request', [{ pointer: '/pdf', code: 'too_big' }]);
  // ISO 32000-2, 7.5.2: the file begins with its version.
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return undefined;
  return fail('invalid_request', [{ pointer: '/pdf', code: 'invalid_format' }]);
}
