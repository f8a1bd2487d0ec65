import type { OfficeId } from '#shared/domain/ids.ts';
import { officesById } from '../visit.ts';

/** The zone of an office's clock; of one that is not public, the town's. */
export async function zoneOfOffice({ api, town }: App.Locals, officeId: OfficeId): Promise<string> {
  const offices = await officesById(api);
  return offices[officeId]?.zone ?? town?.zone ?? 'UTC';
}
