import * as z from 'zod';
import { AuditAction } from '../../domain/audit.ts';
import { CivilDate, InstantText } from '../../domain/civil.ts';
import { OfficeId, StaffId } from '../../domain/ids.ts';

/** Days that one question may reach over. */
export const mostAuditDays = 31;

/** Entries in one answer of the list. */
export const auditPageSize = 100;

/** Lines of one export; whoever needs more asks for fewer days at a time. */
export const mostAuditLines = 20_000;

/** Which entries are meant. What is left out leaves nothing out. */
const filter = {
  from: CivilDate.optional().meta({
    description: "First day, on the municipality's calendar; absent means six days before the last",
  }),
  to: CivilDate.optional().meta({ description: `Last day, at most ${mostAuditDays} days in all; absent means today` }),
  action: AuditAction.optional(),
  staffId: StaffId.optional(),
  object: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Reference of an appointment or ticket, id of an office or service' }),
  office: OfficeId.optional(),
};

export const AuditExportQuery = z.strictObject(filter);
export const AuditQuery = z.strictObject({
  ...filter,
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-zA-Z.-]{1,80}$/)
    .optional()
    .meta({ description: '`next` of the answer before' }),
});

const AuditLine = z
  .strictObject({
    at: InstantText,
    staffId: StaffId,
    action: AuditAction,
    office: OfficeId.optional(),
    object: z.string().optional(),
    /** The appointment's code, as it stands in letters, where the object is an appointment. */
    code: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'AuditLine', description: 'Who (a pseudonym) saw or changed what, when and why' });

/** Newest first. A page may be short, even empty, while `next` says that there is more to look through. */
export const AuditView = z
  .strictObject({ from: CivilDate, to: CivilDate, entries: z.array(AuditLine), next: z.string().optional() })
  .meta({ id: 'Audit' });
export type AuditView = z.infer<typeof AuditView>;
export type AuditLine = z.infer<typeof AuditLine>;
