import { orErrorPage } from '#lib/server/api.ts';
import { caseIdOf } from '#lib/server/cases/case-page.ts';
import { staffOf } from '#lib/server/staff.ts';
import type { RequestHandler } from './$types';

/** The sealed document, to print and send. */
export const GET: RequestHandler = async (event) => {
  const requestId = caseIdOf(event);
  const { call } = await staffOf(event);
  const pdf = orErrorPage(await call('getCaseDocument', { requestId }));
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${requestId.slice(0, 8)}.pdf"`,
    },
  });
};
