import type { Departure, Identity, IdentityProvider, Return } from '../../functions/ports/session.ts';
import { fail, ok } from '../../shared/result.ts';

const state = 'state-of-the-fake';

/** An identity provider in the process. Whoever was named with `person` last is who comes back, with any code. */
export function fakeIdentity(): IdentityProvider & {
  person(identity: Identity): void;
  readonly code: string;
  readonly state: string;
  /** It cannot be asked where its own session ends. */
  isDown: boolean;
} {
  let current: Identity | undefined;
  const fake = {
    isDown: false,
    code: 'code-of-the-fake',
    state,
    person: (identity: Identity) => {
      current = identity;
    },
    depart: async (callback: string) => ({
      url: `https://identity.lindenau.example/authorize?redirect_uri=${encodeURIComponent(callback)}`,
      state,
      nonce: 'nonce-of-the-fake',
      codeVerifier: 'verifier-of-the-fake',
    }),
    identify: async (_callback: string, departure: Departure, back: Return) =>
      current && back.state === departure.state ? ok(current) : fail('sign_in_needed'),
    endSessionUrl: async (afterwards: string) => {
      if (fake.isDown) throw new Error('The identity provider does not answer');
      return `https://identity.lindenau.example/end?post_logout_redirect_uri=${encodeURIComponent(afterwards)}`;
    },
  };
  return fake;
}
