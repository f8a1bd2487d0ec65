import * as z from 'zod';
import { OfficeId, StaffId } from '../../domain/ids.ts';
import { Grant } from '../../domain/staff.ts';

const StaffOffice = z.strictObject({ officeId: OfficeId, name: z.string() });

/** Who is signed in, and where they may work. */
export const StaffView = z.strictObject({
  staffId: StaffId,
  name: z.string(),
  grants: z.array(Grant),
  /** Offices of the grants, by name; all of the municipality's for a grant without office. */
  offices: z.array(StaffOffice),
  /** Where this session works: chosen at the beginning of the day. */
  desk: z.strictObject({ officeId: OfficeId, counter: z.int().min(1).max(99) }).optional(),
  /** A practice session works on a copy: nothing reaches a citizen. */
  practice: z.boolean(),
  endsInSeconds: z.int().min(0),
});
export type StaffView = z.infer<typeof StaffView>;

export const DeskBody = z
  .strictObject({ officeId: OfficeId, counter: z.int().min(1).max(99) })
  .meta({ examples: [{ officeId: 'rathaus-mitte', counter: 4 }] });

export const SignOutBody = z
  .strictObject({
    everywhere: z.boolean().default(false).meta({ description: 'Also end the sessions of other browsers' }),
  })
  .meta({ examples: [{ everywhere: true }] });
