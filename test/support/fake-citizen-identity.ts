import type { CitizenIdentity, CitizenIdentityProvider, Departure, Return } from '../../functions/ports/session.ts';
import type { AssuranceLevel } from '../../shared/domain/assurance.ts';
import { CitizenClaims } from '../../shared/domain/citizen.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

const state = 'state-of-the-fake';

export const elif: CitizenClaims = CitizenClaims.parse({
  givenNames: 'Elif Zeynep',
  familyName: 'Baumann',
  birthDate: '1988-03-14',
  address: { street: 'Ahornweg 7', postalCode: '01234', city: 'Lindenau' },
  registerKey: 'L-100001',
});

type Wish = { readonly level: AssuranceLevel; readonly again: boolean };

/** The citizens' identity provider in the process. Whoever was named with `person` last comes back, with any code. */
export function fakeCitizenIdentity() {
  let current: Result<CitizenIdentity, 'sign_in_needed' | 'not_permitted'> = fail('sign_in_needed');
  const wishes: Wish[] = [];
  const fake = {
    wishes,
    isDown: false,
    code: 'code-of-the-fake',
    state,
    /** Elif at level high unless told. */
    person(changes: Partial<CitizenIdentity> = {}) {
      const subject = 'https://citizens.lindenau.example elif';
      current = ok({ subject, level: 'high', authenticatedAt: 1_795_508_400, claims: elif, ...changes });
    },
    /** The provider does not tell who it is. */
    nameless() {
      current = fail('not_permitted');
    },
    async depart(callback: string, wish: Wish) {
      wishes.push(wish);
      return {
        url: `https://citizens.lindenau.example/authorize?redirect_uri=${encodeURIComponent(callback)}`,
        state,
        nonce: 'nonce-of-the-fake',
        codeVerifier: 'verifier-of-the-fake',
        provenAfter: 1_795_506_600,
      };
    },
    identify: async (_callback: string, departure: Departure, back: Return) =>
      back.state === departure.state && departure.provenAfter === 1_795_506_600 ? current : fail('sign_in_needed'),
    async endSessionUrl(afterwards: string) {
      if (fake.isDown) throw new Error('The identity provider does not answer');
      return `https://citizens.lindenau.example/end?post_logout_redirect_uri=${encodeURIComponent(afterwards)}`;
    },
  } satisfies CitizenIdentityProvider & Readonly<Record<string, unknown>>;
  return fake;
}
