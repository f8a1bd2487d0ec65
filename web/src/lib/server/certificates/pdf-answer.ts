import type { ErrorCode } from '#shared/contracts/problem.ts';
import type { Result } from '#shared/result.ts';
import { orErrorPage } from '../api.ts';
import { type RequestEvent, toCase } from './own-request.ts';

/** A PDF to keep. Where there is none (any more) the page of the case says why, or that there is no such case. */
export function pdfAnswer(event: RequestEvent, answer: Result<Uint8Array, ErrorCode>, name: string): Response {
  if (!answer.ok && (answer.code === 'request_changed' || answer.code === 'not_found')) toCase(event);
  return new Response(new Uint8Array(orErrorPage(answer)), {
    headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}.pdf"` },
  });
}
