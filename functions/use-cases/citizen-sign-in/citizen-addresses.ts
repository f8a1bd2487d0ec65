/** Pages that the identity provider of citizens sends browsers back to; it must know both. */
export function citizenAddresses(origin: string) {
  return { callback: `${origin}/sign-in/callback`, signedOut: `${origin}/sign-in/out` };
}
