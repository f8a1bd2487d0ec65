import { orErrorPage } from '#lib/server/api.ts';
import { savedVersion, upToIn } from '#lib/server/catalogue-edit/entry-page.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { leadOf, statementIdOf } from '#lib/server/steering/lead.ts';
import type { PageServerLoad } from './$types';

/** Who said what, and when. */
export const load: PageServerLoad = async (event) => {
  const { call } = await leadOf(event);
  const statementId = statementIdOf(event.params.statement);
  const versions = orErrorPage(await call('listStatementVersions', { statementId, ...upToIn(event.url) }));
  return { ...versions, statementId, zone: knownTown(event.locals).zone, saved: savedVersion(event.url) };
};
