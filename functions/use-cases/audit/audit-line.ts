import type { AuditLine } from '../../../shared/contracts/staff/audit.ts';
import type { AuditEntry } from '../../../shared/domain/audit.ts';
import { appointmentCode } from '../../../shared/domain/code.ts';
import { AppointmentReference } from '../../../shared/domain/ids.ts';
import type { Municipality } from '../../../shared/domain/municipality.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';

type Places = { readonly municipality: Municipality; readonly offices: readonly Office[] };

/** An entry as auditors read it. Appointments also go by the code that citizens know them by. */
export function auditLine({ at, staffId, action, officeId, object, reason }: AuditEntry, places: Places): AuditLine {
  const code = object === undefined ? undefined : codeOf(object, places);
  return {
    at: secondsText(at),
    staffId,
    action,
    ...(officeId !== undefined && { office: officeId }),
    ...(object !== undefined && { object }),
    ...(code !== undefined && { code }),
    ...(reason !== undefined && { reason }),
  };
}

function codeOf(object: string, { municipality, offices }: Places): string | undefined {
  const reference = AppointmentReference.safeParse(object);
  if (!reference.success) return undefined;
  const { officeId, date, id } = parseReference(reference.data);
  const office = offices.find((one) => one.id === officeId);
  return office && appointmentCode(municipality.codePrefix, office.number, { date, id });
}
