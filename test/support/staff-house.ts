import { settledClaims } from '../../functions/use-cases/booking/settled-claims.ts';
import { materialiseDay } from '../../functions/use-cases/day-sheets/materialise-day.ts';
import { onAppointmentChanged } from '../../functions/use-cases/mail/on-appointment-changed.ts';
import type { Appointment } from '../../shared/domain/appointment.ts';
import type { AppointmentReference } from '../../shared/domain/ids.ts';
import { parseReference } from '../../shared/domain/reference.ts';
import { appointmentHouse } from './appointment-house.ts';
import { day, makeOffice, makeService, noHolidays, openingRule, tenant } from './make.ts';
import { memoryAudit } from './memory-audit.ts';

/** The Tuesday on which people come: 08:00 to 09:00, one counter online and one kept. */
export const tuesday = day('2026-11-24');

/** The town hall with open day sheets, its audit, and the stream to be told by hand. */
export async function staffHouse() {
  const hours = { rules: [openingRule({ to: '09:00', counters: { online: 1, staff: 1 } })] };
  const office = makeOffice({ hours, services: [{ serviceId: 'wohnung-anmelden', minutes: 20, extraMinutes: 10 }] });
  const question = { id: 'file', label: { de: 'Aktenzeichen' }, required: false, maxLength: 20 };
  const house = appointmentHouse({
    offices: [office],
    services: [makeService({ public: false, extraFields: [question] })],
  });
  const deps = { ...house, audit: memoryAudit(), settled: settledClaims() };
  await materialiseDay({ ...deps, holidays: () => noHolidays })(tenant, office, tuesday);
  const tell = onAppointmentChanged(house);
  const read = (reference: AppointmentReference) => house.appointments.get(tenant, parseReference(reference));
  return {
    ...deps,
    office,
    read,
    /** Free places of a pool on the Tuesday, cell by cell. */
    free: async (pool: 'online' | 'staff') =>
      (await house.daySheets.get(tenant, { officeId: office.id, pool, date: tuesday }, { consistent: true }))?.free,
    /** What the stream brings about when an appointment has become what it is. */
    async follow(reference: AppointmentReference, before?: Partial<Appointment>) {
      const after = await read(reference);
      if (!after) throw new Error(`${reference} is not stored`);
      await tell({ tenant, at: 1_794_294_300, after, ...(before && { before: { ...after, ...before } }) });
    },
  };
}

export type StaffHouse = Awaited<ReturnType<typeof staffHouse>>;
