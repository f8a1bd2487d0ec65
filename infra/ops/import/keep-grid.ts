import type { Office } from '../../../shared/domain/office.ts';
import type { StoredBookings } from '../stored-bookings.ts';
import type { ImportedOffice } from './catalogue.ts';
import { note } from './report.ts';

/**
 * A sheet's cells are counted from the day's start in steps of the grid: moving either would move every appointment.
 * An office with appointments ahead keeps its grid, and the report says so.
 */
export async function keepGrid(
  offices: readonly Office[],
  before: {
    readonly imported: readonly ImportedOffice[];
    readonly stored: readonly Office[];
    readonly bookings: StoredBookings;
  },
): Promise<Office[]> {
  const records = new Map<string, ImportedOffice>(before.imported.map((one) => [one.office.id, one]));
  const kept = offices.map(async (office) => {
    const known = before.stored.find(({ id }) => id === office.id);
    if (!known || isSameGrid(known, office)) return office;
    const booked = (await before.bookings.ahead(known)).length;
    if (booked === 0) return office;
    const { cellMinutes, dayStart } = known.rules;
    const record = records.get(office.id)?.record;
    if (record)
      note(
        record,
        'grid_kept',
        `${booked} appointments lie ahead on slots of ${cellMinutes} minutes from ${dayStart}: kept; ` +
          `${office.rules.cellMinutes} minutes from ${office.rules.dayStart} can come when they are over`,
      );
    return { ...office, zone: known.zone, rules: { ...office.rules, cellMinutes, dayStart } };
  });
  return Promise.all(kept);
}

function isSameGrid(one: Office, other: Office): boolean {
  return (
    one.zone === other.zone &&
    one.rules.cellMinutes === other.rules.cellMinutes &&
    one.rules.dayStart === other.rules.dayStart
  );
}
