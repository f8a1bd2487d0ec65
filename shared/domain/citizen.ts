import * as z from 'zod';
import type { AssuranceLevel } from './assurance.ts';
import { BirthDate } from './certificate/birth-date.ts';
import { PostalAddress, RegisterKey } from './certificate/register-person.ts';

/** A citizen who signs in: keyed hash of the municipality and the identity provider's subject, 22 characters base64url. */
export const CitizenSubject = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .brand('CitizenSubject')
  .meta({ description: 'Citizen (pseudonym)' });
export type CitizenSubject = z.infer<typeof CitizenSubject>;

/** What the identity provider tells of somebody. One of the names may be empty: not everybody has two. */
export const CitizenClaims = z.object({
  givenNames: z.string().max(250),
  familyName: z.string().max(250),
  birthDate: BirthDate,
  address: PostalAddress.optional(),
  /** Names the person in the population register; few providers know it. */
  registerKey: RegisterKey.optional(),
});
export type CitizenClaims = z.infer<typeof CitizenClaims>;

/** A citizen with a living session. */
export type Citizen = {
  readonly sessionId: string;
  readonly subject: CitizenSubject;
  /** Of this sign-in, never of the person: tomorrow they may come with a password only. */
  readonly level: AssuranceLevel;
  /** Seconds since 1970: when the person last showed who they are. */
  readonly authenticatedAt: number;
  readonly claims: CitizenClaims;
  /** Seconds since 1970: the end, whatever happens. */
  readonly endsAt: number;
};
