import type { AppointmentView } from '#shared/contracts/appointments.ts';
import type { OfficeView, ServiceView } from '#shared/contracts/catalogue.ts';
import type { Visit } from '#shared/domain/appointment.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import { type Api, orErrorPage } from './api.ts';

/** A service of a visit with how many, as pages show it. */
export type VisitPart = Pick<ServiceView, 'id' | 'name' | 'unit' | 'maxCount' | 'papers' | 'extraFields' | 'online'> & {
  readonly count: number;
  readonly combinableWith: ServiceView['combinableWith'];
};

/** The services of a visit by name; an unknown one is a page that does not exist, unless its name is at hand. */
export async function partsOf(
  api: Api,
  visit: Visit,
  unlisted: AppointmentView['unlisted'] = [],
): Promise<VisitPart[]> {
  return Promise.all(
    visit.map(async ({ serviceId, count }) => {
      const known = unlisted.find(({ id }) => id === serviceId);
      return { ...(known ? onlyNamed(known) : orErrorPage(await api('getService', { serviceId }))), count };
    }),
  );
}

function onlyNamed(named: NonNullable<AppointmentView['unlisted']>[number]): Omit<VisitPart, 'count'> {
  return { ...named, unit: 'piece', maxCount: 1, papers: [], extraFields: [], combinableWith: [] };
}

export async function officesById(api: Api): Promise<Record<OfficeId, OfficeView>> {
  const { offices } = orErrorPage(await api('listOffices', {}));
  return Object.fromEntries(offices.map((office) => [office.id, office]));
}
