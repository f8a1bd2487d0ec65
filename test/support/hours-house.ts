import { holidaysOf } from '../../functions/adapters/holidays.ts';
import type { EditedOffices, Stranded } from '../../functions/ports/staff.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { editedOfficesIn } from '../../functions/store/edited-things.ts';
import { listOfficeVersions } from '../../functions/use-cases/catalogue/list-office-versions.ts';
import { materialiseOffice } from '../../functions/use-cases/day-sheets/materialise-office.ts';
import { getOfficeHours } from '../../functions/use-cases/hours/get-office-hours.ts';
import { getOfficePlan } from '../../functions/use-cases/hours/get-office-plan.ts';
import { previewHours } from '../../functions/use-cases/hours/preview-hours.ts';
import { saveHours } from '../../functions/use-cases/hours/save-hours.ts';
import type { Appointment } from '../../shared/domain/appointment.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { Result } from '../../shared/result.ts';
import { appointmentHouse } from './appointment-house.ts';
import { appointmentId, makeOffice, tenant } from './make.ts';
import { alex, makeAppointment } from './make-appointment.ts';
import { memoryAudit } from './memory-audit.ts';
import { grant, staffCaller, staffMember } from './staff.ts';

/** What a use case answered, or an error that names its refusal. */
export function answered<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`answered ${result.code} ${JSON.stringify(result.fields ?? [])}`);
  return result.value;
}

const lead = grant('lead-clerk', 'rathaus-mitte');
/** Two lead clerks of one office. */
export const quitte = staffCaller({ staff: staffMember('Quendolin Quitte', [lead]) });
export const schlehe = staffCaller({ staff: staffMember('Sina Schlehe', [lead]) });

type Doubles = { readonly offices?: (real: EditedOffices) => EditedOffices };

/** An office with its day sheets, and everything that shapes its hours, on the real stores with a table in memory. */
export async function hoursHouse(made: Office = makeOffice(), doubles: Doubles = {}) {
  // A fortnight is enough, and is there sooner.
  const office = { ...made, rules: { ...made.rules, maxDaysAhead: 14 } };
  const house = appointmentHouse({ offices: [office] });
  const real = editedOfficesIn(house);
  const offices = doubles.offices?.(real) ?? real;
  const audit = memoryAudit();
  const begun: Stranded[] = [];
  const rebooking = {
    begin: async (_tenant: unknown, stranded: Stranded) => {
      begun.push(stranded);
    },
  };
  const deps = { ...house, offices, audit, rebooking, holidays: holidaysOf };
  await catalogueWriterIn(house).putOffice(tenant, office);
  await materialiseOffice(deps)(tenant, office);
  let booked = 0;
  return {
    ...deps,
    office,
    begun,
    plan: getOfficePlan(deps),
    hours: getOfficeHours(deps),
    preview: previewHours(deps),
    save: saveHours(deps),
    versions: listOfficeVersions(deps),
    /** Books through the protocol, one second after the other. */
    async book(place: Pick<Appointment, 'date' | 'first'> & Partial<Appointment>): Promise<Appointment> {
      booked += 1;
      const wanted = makeAppointment({
        id: appointmentId(String(booked).padStart(16, '0')),
        officeId: office.id,
        state: 'confirmed',
        length: 1,
        minutes: 10,
        createdAt: 1_790_000_000 + booked,
        startsAt: 4_000_000_000,
        person: alex,
        ...place,
      });
      await placed(deps, wanted);
      return wanted;
    },
    free: async (date: Appointment['date'], pool: Appointment['pool'] = 'online') =>
      (await house.daySheets.get(tenant, { officeId: office.id, pool, date }, { consistent: true }))?.free,
  };
}

type Deps = Pick<ReturnType<typeof appointmentHouse>, 'daySheets' | 'appointments'>;

/** Reserve, put, settle: the places are the appointment's afterwards. */
async function placed({ daySheets, appointments }: Deps, wanted: Appointment): Promise<void> {
  const { id, nonce, first, length } = wanted;
  const claim = { id, nonce, at: wanted.createdAt, first, length };
  await daySheets.reserve(tenant, { place: wanted, claim, fold: [], overbook: true });
  await appointments.create(tenant, wanted);
  await daySheets.drop(tenant, wanted, [claim]);
}
