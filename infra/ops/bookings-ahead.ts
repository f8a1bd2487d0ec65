import { type Appointment, isLive } from '../../shared/domain/appointment.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Office } from '../../shared/domain/office.ts';
import { atOnce } from './at-once.ts';
import { bookableDays } from './materialise-town.ts';
import type { House } from './wiring.ts';

/** Live appointments of an office from today on. Read once for each office and kept. */
export type BookingsAhead = (office: Office) => Promise<readonly Appointment[]>;

export function bookingsAhead(house: Pick<House, 'clock' | 'appointments'>, tenant: TenantId): BookingsAhead {
  const kept = new Map<string, Promise<readonly Appointment[]>>();
  return (office) => {
    const known = kept.get(office.id) ?? readAhead(house, tenant, office);
    kept.set(office.id, known);
    return known;
  };
}

async function readAhead(house: Pick<House, 'clock' | 'appointments'>, tenant: TenantId, office: Office) {
  const found: Appointment[] = [];
  await atOnce(bookableDays(house, office), 16, async (date) => {
    const booked = await house.appointments.ofDay(tenant, { officeId: office.id, date });
    found.push(...booked.filter(({ state }) => isLive(state)));
  });
  return found;
}
