import type { ErrorCode } from '#shared/contracts/problem.ts';
import type { Result } from '#shared/result.ts';
import { orErrorPage } from '../api.ts';
import { type RequestEvent, toCase } from './own-request.ts';

/** A PDF to keep. One that is not there (any more) leads to the page of the case, which says why. */
export function pdfAnswer(event: RequestEvent, answer: Result<Uint8Array, ErrorCode>, name: string): Response {
  if (!answer.ok && answer.code === 'request_changed') toCase(event);
  return new Response(new Uint8Array(orErrorPage(answer)), {
    headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}.pdf"` },
  });
}
