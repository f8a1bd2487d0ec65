import { someAtOnce } from '../../functions/some-at-once.ts';
import { retentionDays } from '../../functions/store/retention.ts';
import { type Appointment, isLive, Pool } from '../../shared/domain/appointment.ts';
import type { CivilDate } from '../../shared/domain/civil.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Office } from '../../shared/domain/office.ts';
import { addDays, dateIn } from '../../shared/domain/time.ts';
import type { Tools } from './wiring.ts';

/** Appointments of an office, found where they are and not where today's rules would put them. Read once and kept. */
export type StoredBookings = {
  /** All that are kept, in any state: their holders may still open the links in their mails. */
  all(office: Office): Promise<readonly Appointment[]>;
  /** Those that will take place, from today on. */
  ahead(office: Office): Promise<readonly Appointment[]>;
};

type Stores = Pick<Tools, 'clock' | 'daySheets' | 'appointments'>;

export function storedBookings(stores: Stores, tenant: TenantId): StoredBookings {
  const kept = new Map<string, Promise<readonly Appointment[]>>();
  const all = (office: Office) => {
    const known = kept.get(office.id) ?? readAll(stores, tenant, office);
    kept.set(office.id, known);
    return known;
  };
  return {
    all,
    async ahead(office) {
      const today = dateIn(office.zone, stores.clock.now());
      return (await all(office)).filter(({ state, date }) => isLive(state) && date >= today);
    },
  };
}

/** BookingRules.maxDaysAhead allows 366, and sheets are opened a day earlier. */
const farthest = 367;

async function readAll({ clock, daySheets, appointments }: Stores, tenant: TenantId, office: Office) {
  const today = dateIn(office.zone, clock.now());
  const days = { from: addDays(today, -retentionDays), to: addDays(today, farthest) };
  const { id: officeId } = office;
  // Whatever the rules say by now: no appointment was ever made on a day without a sheet.
  const sheets = await Promise.all(Pool.options.map((pool) => daySheets.list(tenant, { officeId, pool }, days)));
  const dates = new Set<CivilDate>(sheets.flat().map(({ date }) => date));
  const found = await someAtOnce(dates, 16, (date) => appointments.ofDay(tenant, { officeId, date }));
  return found.flat();
}
