import * as z from 'zod';
import { OfficeId, StaffEntryId, StaffId } from './ids.ts';

/** "I am stuck here": a question to the lead clerks. Carries the kind of page, never what stood on it. */
export const HelpCall = z.strictObject({
  id: StaffEntryId,
  by: StaffId,
  byName: z.string(),
  /** Where the caller works; lead clerks of this office and of the whole municipality see it. */
  officeId: OfficeId.optional(),
  /** Pattern of the page, for example `/staff/board/[ticket]`: no reference, no number. */
  page: z.string(),
  question: z.string(),
  /** Seconds since 1970. */
  at: z.int(),
  answer: z.strictObject({ text: z.string(), byName: z.string(), at: z.int() }).optional(),
  /** Counts the writes. */
  version: z.int(),
});
export type HelpCall = z.infer<typeof HelpCall>;
