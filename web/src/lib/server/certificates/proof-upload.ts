import type { Api } from '#lib/server/api.ts';
import type { RequestView } from '#shared/contracts/certificate/requests.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import type { RequestId } from '#shared/domain/certificate/ids.ts';

export type ProofProblem = 'missing' | 'format' | 'large' | 'many';

export type Upload =
  | { readonly kind: 'none' }
  | { readonly kind: 'added'; readonly request: RequestView }
  | { readonly kind: 'problem'; readonly problem: ProofProblem }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

const mostBytes = 200 * 1024;

/** The file of a form, if one was chosen, added to a request. Browsers send an empty file where none was. */
export async function uploadProof(call: Api, requestId: RequestId, form: FormData): Promise<Upload> {
  const file = form.get('proof');
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return { kind: 'none' };
  const bytes = Buffer.from(await file.arrayBuffer());
  if (bytes.length > mostBytes) return { kind: 'problem', problem: 'large' };
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return { kind: 'problem', problem: 'format' };
  const answer = await call('addProof', { requestId, pdf: bytes.toString('base64') });
  if (answer.ok) return { kind: 'added', request: answer.value };
  if (answer.code === 'limit_reached') return { kind: 'problem', problem: 'many' };
  if (answer.code === 'invalid_request') return { kind: 'problem', problem: 'format' };
  return { kind: 'failed', code: answer.code };
}
