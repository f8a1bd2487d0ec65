import type { OfficeId, TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { practiceOffice, practiceTown } from '../../../shared/domain/practice.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import type { Catalogue, CatalogueWriter, Clock } from '../../ports.ts';
import { someAtOnce } from '../../some-at-once.ts';
import { type MaterialiseOfficeDeps, materialiseOffice } from '../day-sheets/materialise-office.ts';

export type CopyOfficeDeps = MaterialiseOfficeDeps & {
  readonly catalogue: Catalogue;
  readonly catalogueWriter: Pick<CatalogueWriter, 'putMunicipality' | 'putOffice' | 'putService'>;
  readonly clock: Clock;
};

const atOnce = 8;

/** An office with its services and open days in `to`; undefined when `from` has no such office. */
export async function copyOffice(
  deps: CopyOfficeDeps,
  { from, to }: { readonly from: TenantId; readonly to: TenantId },
  officeId: OfficeId,
): Promise<Office | undefined> {
  const { catalogue, catalogueWriter, clock } = deps;
  const [town, offices] = await Promise.all([catalogue.municipality(from), catalogue.offices(from)]);
  const original = offices.find(({ id }) => id === officeId);
  if (town === undefined || original === undefined) return undefined;
  await catalogueWriter.putMunicipality(practiceTown(town, to));
  await copyServices(deps, { from, to }, original);
  const now = clock.now();
  const { hour } = now.toZonedDateTimeISO(original.zone);
  const office = practiceOffice(original, { today: dateIn(original.zone, now), hour });
  await catalogueWriter.putOffice(to, office);
  await materialiseOffice(deps)(to, office);
  return office;
}

async function copyServices(
  { catalogue, catalogueWriter }: CopyOfficeDeps,
  { from, to }: { readonly from: TenantId; readonly to: TenantId },
  office: Office,
): Promise<void> {
  const offered = new Set(office.services.map(({ serviceId }) => serviceId));
  const services = (await catalogue.services(from)).filter(({ id }) => offered.has(id));
  await someAtOnce(services, atOnce, async (service) => {
    const text = await catalogue.serviceText(from, service.id);
    await catalogueWriter.putService(to, service, text ?? emptyText(service.id));
  });
}

function emptyText(id: Office['services'][number]['serviceId']) {
  return { id, descriptionHtml: { de: '' }, papers: [], links: [] };
}
