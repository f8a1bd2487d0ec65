import type { Api } from '#lib/server/api.ts';
import type { LocalizedText } from '#shared/domain/language.ts';

/** Offices and services by id; what is not public any more is shown by its id. */
export async function namesIn(api: Api): Promise<Readonly<Record<string, LocalizedText>>> {
  const [offices, services] = await Promise.all([api('listOffices', {}), api('searchServices', {})]);
  const all = [...(offices.ok ? offices.value.offices : []), ...(services.ok ? services.value.services : [])];
  return Object.fromEntries(all.map(({ id, name }) => [id, name]));
}
