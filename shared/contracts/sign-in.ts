import * as z from 'zod';
import { LinkToken } from '../domain/ids.ts';

// What signing in looks like for staff and citizens alike.

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

export const SignOutView = z.strictObject({
  endSessionUrl: z.url().optional().meta({ description: "Where the identity provider's own session is ended" }),
});
