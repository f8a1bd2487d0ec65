import { CivilDate } from './civil.ts';
import { AppointmentId, AppointmentReference, OfficeId } from './ids.ts';

/** `office.date.id`: names an appointment to clients; not a secret. */
export function referenceOf(officeId: OfficeId, date: CivilDate, id: AppointmentId): AppointmentReference {
  return AppointmentReference.parse(`${officeId}.${date}.${id}`);
}

/** The parts of a reference. The schema of references admits only what can be taken apart. */
export function parseReference(reference: AppointmentReference): {
  officeId: OfficeId;
  date: CivilDate;
  id: AppointmentId;
} {
  const [officeId, date, id] = reference.split('.');
  return { officeId: OfficeId.parse(officeId), date: CivilDate.parse(date), id: AppointmentId.parse(id) };
}
