import * as z from 'zod';
import { OfficeId, StaffId } from './ids.ts';

/** `<staff id>.<256 random bits>`: whoever holds it acts as that member of staff; the store keeps a hash of the secret. */
export const SessionToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}$/)
  .brand('SessionToken')
  .meta({ description: 'Secret of a session (256 bit, base64url) behind the staff id' });
export type SessionToken = z.infer<typeof SessionToken>;

/** What a member of staff is for the town. One person may have several. */
export const Role = z.enum(['clerk', 'lead-clerk', 'lead', 'auditor']);
export type Role = z.infer<typeof Role>;

/**
 * What a route may ask for. `sign-in`: every member of staff. `serve`: the day board and bookings. `shape`: hours,
 * services, offices, closing. `certify`: requests for certificates. `answer`: ideas and calls for help. `audit`: who saw or
 * changed what. `steer`: figures.
 */
export const capabilities = ['sign-in', 'serve', 'certify', 'shape', 'answer', 'audit', 'steer'] as const;
export type Capability = (typeof capabilities)[number];

/** Who may do what: the only place that says so. */
export const capabilitiesOf = {
  clerk: ['sign-in', 'serve', 'certify'],
  'lead-clerk': ['sign-in', 'serve', 'certify', 'shape', 'answer'],
  lead: ['sign-in', 'steer', 'answer'],
  auditor: ['sign-in', 'audit'],
} as const satisfies Record<Role, readonly Capability[]>;

/** A role at one office, or without `officeId` at all offices of the municipality. */
export const Grant = z.strictObject({ role: Role, officeId: OfficeId.optional() });
export type Grant = z.infer<typeof Grant>;

export const StaffMember = z.strictObject({
  id: StaffId,
  /** As the identity provider tells it. */
  name: z.string().max(200),
  grants: z.array(Grant),
});
export type StaffMember = z.infer<typeof StaffMember>;

/**
 * Where a capability is needed. `office`: at the office in the path; `municipality`: at all offices; `anywhere`: at one
 * at least.
 */
export type Need = { readonly capability: Capability; readonly at: 'office' | 'municipality' | 'anywhere' };

/** What a member of staff may do about a need; `unseen`: the office is none of theirs and looks as if it did not exist. */
export type Permission = 'permitted' | 'refused' | 'unseen';

/** Whether `grants` meet `need` at `officeId` (the office in the path, if there is one). */
export function permissionFor(grants: readonly Grant[], need: Need, officeId?: OfficeId): Permission {
  const here = need.at === 'office' ? grants.filter((grant) => covers(grant, officeId)) : grants;
  if (here.length === 0) return need.at === 'office' ? 'unseen' : 'refused';
  const able = here.filter(({ role }) => capabilitiesOf[role].some((capability) => capability === need.capability));
  const enough = need.at === 'municipality' ? able.filter((grant) => grant.officeId === undefined) : able;
  return enough.length > 0 ? 'permitted' : 'refused';
}

function covers(grant: Grant, officeId: OfficeId | undefined): boolean {
  return grant.officeId === undefined || grant.officeId === officeId;
}
