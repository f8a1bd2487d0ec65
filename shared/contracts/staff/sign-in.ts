import * as z from 'zod';
import { LinkToken, OfficeId, StaffId } from '../../domain/ids.ts';
import { Grant } from '../../domain/staff.ts';

/** Where the browser goes to sign in, and the secret that proves that the same browser comes back. */
export const SignInView = z.strictObject({
  authorizationUrl: z.url().meta({ description: 'Page of the identity provider' }),
  signIn: LinkToken.meta({ description: 'Secret of this sign-in, ten minutes' }),
});

/** What the identity provider sent the browser back with (RFC 6749, 4.1.2; RFC 9207). */
export const SessionBody = z
  .strictObject({
    signIn: LinkToken,
    code: z.string().min(1).max(2048),
    state: z.string().min(1).max(512),
    iss: z.string().max(512).optional(),
  })
  .meta({ examples: [{ signIn: 'a'.repeat(43), code: 'code-of-the-provider', state: 'state-of-the-provider' }] });

/** The session token for a `__Host-` cookie; everything else stays on the server. */
export const SessionView = z.strictObject({
  session: z.string().meta({ description: 'Session token: Authorization: Bearer' }),
  endsInSeconds: z.int().min(0).meta({ description: 'Seconds until the session ends whatever happens' }),
});

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

export const SignOutView = z.strictObject({
  endSessionUrl: z.url().optional().meta({ description: "Where the identity provider's own session is ended" }),
});
