import { orErrorPage } from '#lib/server/api.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { auditAsked } from '#lib/server/people/audit-query.ts';
import { staffOf } from '#lib/server/staff.ts';
import type { PageServerLoad } from './$types';

/** The entries that an auditor asks for; what cannot be answered is said above the form, with everything still in it. */
export const load: PageServerLoad = async (event) => {
  const { call, view } = await staffOf(event);
  const asked = auditAsked(event.url.searchParams);
  const answer = await call('listAudit', asked);
  const page = { asked, offices: view.offices, zone: knownTown(event.locals).zone };
  if (!answer.ok && answer.code === 'invalid_request') {
    const [field] = answer.fields ?? [];
    return { ...page, list: undefined, problem: field?.code ?? 'invalid' };
  }
  return { ...page, list: orErrorPage(answer), problem: event.url.searchParams.get('problem') ?? undefined };
};
