import type { Office } from '../../../shared/domain/office.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { StoredBookings } from '../stored-bookings.ts';
import type { ImportedCatalogue } from './catalogue.ts';
import { outcomeOf, type RecordReport } from './report.ts';

/** What is stored but not in the files: while appointments speak of it, it is hidden, else removed. */
export type Vanished<Kind> = { readonly what: Kind; readonly booked: number };

type Stored = { readonly offices: readonly Office[]; readonly services: readonly Service[] };

export async function vanishedOffices(
  stored: Stored,
  imported: ImportedCatalogue,
  bookings: StoredBookings,
): Promise<Vanished<Office>[]> {
  const listed = idsIn(imported, 'office');
  const gone = stored.offices.filter(({ id }) => !listed.has(id));
  return Promise.all(gone.map(async (what) => ({ what, booked: (await bookings.all(what)).length })));
}

export async function vanishedServices(
  stored: Stored,
  imported: ImportedCatalogue,
  bookings: StoredBookings,
): Promise<Vanished<Service>[]> {
  const listed = idsIn(imported, 'service');
  const gone = stored.services.filter(({ id }) => !listed.has(id));
  return Promise.all(
    gone.map(async (what) => {
      const offering = stored.offices.filter(({ services }) => services.some(({ serviceId }) => serviceId === what.id));
      const booked = (await Promise.all(offering.map(bookings.all))).flat();
      return {
        what,
        booked: booked.filter(({ visit }) => visit.some(({ serviceId }) => serviceId === what.id)).length,
      };
    }),
  );
}

/** A record that was refused is still in the file: what is stored under its id stays as it is. */
function idsIn({ report, ...taken }: ImportedCatalogue, kind: RecordReport['kind']): ReadonlySet<string> {
  const refused = report.records.filter((record) => record.kind === kind && outcomeOf(record) === 'refused');
  const ids =
    kind === 'office' ? taken.offices.map(({ office }) => office.id) : taken.services.map(({ service }) => service.id);
  return new Set<string>([...ids, ...refused.map(({ id }) => id)]);
}
