import type { OfficeId, TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { practiceOffice, practiceTown } from '../../../shared/domain/practice.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { EditedService, PracticeCopies } from '../../ports/staff.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { type MaterialiseOfficeDeps, materialiseOffice } from '../day-sheets/materialise-office.ts';

export type CopyOfficeDeps = MaterialiseOfficeDeps & {
  readonly catalogue: Catalogue;
  readonly practiceCopies: Pick<PracticeCopies, 'put'>;
  readonly clock: Clock;
};

/** The copy to write: `until` (seconds since 1970) it is kept. */
type Copying = { readonly from: TenantId; readonly to: TenantId; readonly until: number };

/** An office with its services and open days in `to`; undefined when `from` has no such office. */
export async function copyOffice(
  deps: CopyOfficeDeps,
  { from, to, until }: Copying,
  officeId: OfficeId,
): Promise<Office | undefined> {
  const { catalogue, clock, practiceCopies } = deps;
  const [town, offices] = await Promise.all([catalogue.municipality(from), catalogue.offices(from)]);
  const original = offices.find(({ id }) => id === officeId);
  if (town === undefined || original === undefined) return undefined;
  const now = clock.now();
  const { hour } = now.toZonedDateTimeISO(original.zone);
  const office = practiceOffice(original, { today: dateIn(original.zone, now), hour });
  const services = await servicesOf(deps, from, original);
  await Promise.all([
    practiceCopies.put({ municipality: practiceTown(town, to), office, services }, until),
    materialiseOffice(deps)(to, office),
  ]);
  return office;
}

async function servicesOf(
  { catalogue }: CopyOfficeDeps,
  from: TenantId,
  office: Office,
): Promise<readonly EditedService[]> {
  const offered = new Set(office.services.map(({ serviceId }) => serviceId));
  const services = (await catalogue.services(from)).filter(({ id }) => offered.has(id));
  return someAtOnce(services, atOnce, async (service) => {
    const text = await catalogue.serviceText(from, service.id);
    return { service, text: text ?? emptyText(service.id) };
  });
}

function emptyText(id: EditedService['service']['id']): EditedService['text'] {
  return { id, descriptionHtml: { de: '' }, papers: [], links: [] };
}
