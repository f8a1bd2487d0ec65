// Invented citizens: what the population register of the local portal keeps of them (registered.ts), and how they can sign in
// (accounts.ts).

/** Weakest first. */
export const levels = ['none', 'low', 'substantial', 'high'] as const;
export type Level = (typeof levels)[number];

export type Address = { readonly street: string; readonly postalCode: string; readonly city: string };

/** As the register answers them (shared/domain/certificate/register-person.ts). */
export type Registered = {
  readonly key: string;
  readonly familyName: string;
  readonly birthName?: string;
  readonly givenNames: readonly string[];
  readonly callName?: string;
  readonly doctorate?: string;
  readonly birth: { readonly date: string; readonly place?: string };
  readonly citizenships: readonly string[];
  readonly residences: readonly {
    readonly kind: 'main' | 'secondary';
    readonly address: Address;
    readonly from: string;
    readonly until?: string;
  }[];
  readonly familyStatus?: 'single' | 'married' | 'divorced' | 'widowed' | 'partnership' | 'unknown';
  readonly died?: string;
  readonly blocks: readonly ('51' | '52')[];
  readonly guardians?: readonly string[];
};

/** What the identity provider tells of somebody, in the words of OpenID Connect. */
export type Account = {
  readonly id: string;
  /** What can be tried with this person. */
  readonly note: string;
  readonly levels: readonly Level[];
  readonly givenName: string;
  readonly familyName: string;
  readonly birthdate: string;
  readonly address?: Address;
  readonly registerKey?: string;
};

export const at = (street: string, postalCode = '01234', city = 'Lindenau'): Address => ({ street, postalCode, city });

/** Where the Baumanns live. */
export const ahornweg = at('Ahornweg 7');
