import { orErrorPage } from '#lib/server/api.ts';
import { caseIdOf } from '#lib/server/cases/case-page.ts';
import { staffOf } from '#lib/server/staff.ts';
import type { RequestHandler } from './$types';

/** A proof to look at, as a file: what citizens upload is never shown as a page of ours. */
export const GET: RequestHandler = async (event) => {
  const requestId = caseIdOf(event);
  const { call } = await staffOf(event);
  const pdf = orErrorPage(await call('getCaseProof', { requestId, proofId: Number(event.params.proof) || 0 }));
  const name = `${requestId.slice(0, 8)}-${Number(event.params.proof)}`;
  return new Response(new Uint8Array(pdf), {
    headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}.pdf"` },
  });
};
