import type { Identity, IdentityProvider } from '../../functions/session-ports.ts';
import { fail, ok } from '../../shared/result.ts';

const state = 'state-of-the-fake';

/** An identity provider in the process. Whoever was named with `person` last is who comes back, with any code. */
export function fakeIdentity(): IdentityProvider & {
  person(identity: Identity): void;
  readonly code: string;
  readonly state: string;
} {
  let current: Identity | undefined;
  return {
    code: 'code-of-the-fake',
    state,
    person: (identity) => {
      current = identity;
    },
    depart: async (callback) => ({
      url: `https://identity.lindenau.example/authorize?redirect_uri=${encodeURIComponent(callback)}`,
      state,
      nonce: 'nonce-of-the-fake',
      codeVerifier: 'verifier-of-the-fake',
    }),
    identify: async (_callback, departure, back) =>
      current && back.state === departure.state ? ok(current) : fail('sign_in_needed'),
    endSessionUrl: async (afterwards) =>
      `https://identity.lindenau.example/end?post_logout_redirect_uri=${encodeURIComponent(afterwards)}`,
  };
}
