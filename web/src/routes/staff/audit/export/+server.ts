import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { auditAsked } from '#lib/server/people/audit-query.ts';
import { staffOf } from '#lib/server/staff.ts';
import type { RequestHandler } from './$types';

/** The entries as a file; what cannot be one leads back to the form, which says why. */
export const GET: RequestHandler = async (event) => {
  const { call } = await staffOf(event);
  const { after: _, ...asked } = auditAsked(event.url.searchParams);
  const answer = await call('exportAudit', asked);
  if (!answer.ok && answer.code === 'invalid_request') {
    const problem = answer.fields?.[0]?.code ?? 'invalid';
    redirect(303, pathIn(event.locals.language, `/staff/audit?${new URLSearchParams({ ...asked, problem })}`));
  }
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="audit.csv"',
  };
  return new Response(orErrorPage(answer), { headers });
};
