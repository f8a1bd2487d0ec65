import type * as z from 'zod';
import type { Catalogue } from '../../../functions/ports/catalogue.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { Office } from '../../../shared/domain/office.ts';
import { Service, ServiceText } from '../../../shared/domain/service.ts';
import type { StoredBookings } from '../stored-bookings.ts';
import type { ImportedCatalogue } from './catalogue.ts';
import { keepGrid } from './keep-grid.ts';
import { numberOffices } from './number-offices.ts';
import { type Vanished, vanishedOffices, vanishedServices } from './vanished.ts';

type ServiceWithText = { readonly service: Service; readonly text: ServiceText };

/** What an import will write: only what differs from what is stored. */
export type ImportPlan = {
  /** All offices as they will be, for their day sheets. */
  readonly offices: readonly Office[];
  readonly putOffices: readonly Office[];
  readonly putServices: readonly ServiceWithText[];
  readonly vanishedOffices: readonly Vanished<Office>[];
  readonly vanishedServices: readonly Vanished<Service>[];
  /** Before the import. */
  readonly stored: { readonly offices: number; readonly services: number };
};

export type PlanDeps = { readonly catalogue: Catalogue; readonly bookings: StoredBookings };

/** Compares the files with what is stored. Writes nothing. */
export async function planImport(deps: PlanDeps, tenant: TenantId, imported: ImportedCatalogue): Promise<ImportPlan> {
  const { catalogue, bookings } = deps;
  const stored = { offices: await catalogue.offices(tenant), services: await catalogue.services(tenant) };
  const numbered = numberOffices(imported.offices, stored.offices);
  const offices = await keepGrid(numbered, { imported: imported.offices, stored: stored.offices, bookings });
  const goneOffices = await vanishedOffices(stored, imported, bookings);
  const goneServices = await vanishedServices(stored, imported, bookings);
  const all = [...offices, ...goneOffices.filter(isBooked).map(({ what }) => ({ ...what, public: false }))];
  const before = new Map<string, Office>(stored.offices.map((office) => [office.id, office]));
  return {
    offices: all,
    putOffices: all.filter((office) => !isSame(Office, before.get(office.id), office)),
    putServices: [
      ...(await changedServices(deps, tenant, { stored: stored.services, imported: imported.services })),
      ...(await hiddenServices(deps, tenant, goneServices)),
    ],
    vanishedOffices: goneOffices,
    vanishedServices: goneServices,
    stored: { offices: stored.offices.length, services: stored.services.length },
  };
}

/** Vanished things that appointments speak of are hidden, not removed. */
export function isBooked({ booked }: Vanished<unknown>): boolean {
  return booked > 0;
}

async function changedServices(
  { catalogue }: PlanDeps,
  tenant: TenantId,
  { stored, imported }: { readonly stored: readonly Service[]; readonly imported: readonly ServiceWithText[] },
): Promise<ServiceWithText[]> {
  const before = new Map<string, Service>(stored.map((service) => [service.id, service]));
  const judged = imported.map(async ({ service, text }) => {
    const known = before.get(service.id);
    const knownText = known && (await catalogue.serviceText(tenant, service.id));
    return isSame(Service, known, service) && isSame(ServiceText, knownText, text) ? [] : [{ service, text }];
  });
  return (await Promise.all(judged)).flat();
}

async function hiddenServices(
  { catalogue }: PlanDeps,
  tenant: TenantId,
  gone: readonly Vanished<Service>[],
): Promise<ServiceWithText[]> {
  const hidden = gone.filter(({ what, booked }) => booked > 0 && what.public);
  const written = hidden.map(async ({ what }) => {
    const text = await catalogue.serviceText(tenant, what.id);
    return text === undefined ? [] : [{ service: { ...what, public: false }, text }];
  });
  return (await Promise.all(written)).flat();
}

/** Equal as stored: the schema brings both into the same order of fields, JSON drops what is undefined. */
function isSame<Value>(schema: z.ZodType<Value>, stored: Value | undefined, next: Value): boolean {
  if (stored === undefined) return false;
  return JSON.stringify(schema.parse(stored)) === JSON.stringify(schema.parse(next));
}
