import * as z from 'zod';
import { AssuranceLevel } from '../../domain/assurance.ts';
import { BirthDate } from '../../domain/certificate/birth-date.ts';
import { PostalAddress } from '../../domain/certificate/register-person.ts';
import { SessionView } from '../sign-in.ts';

export const CitizenSignInBody = z
  .strictObject({
    level: AssuranceLevel.default('none').meta({ description: 'The least level of assurance that is of use' }),
    again: z.boolean().default(false).meta({
      description: 'Show who you are anew, although the identity provider still knows you: for a higher level',
    }),
  })
  .meta({ examples: [{ level: 'substantial', again: true }] });

/** The level is what the provider vouched for, and may be less than what was asked for. */
export const CitizenSessionView = SessionView.extend({ level: AssuranceLevel });

/** Who is signed in, as the identity provider told it; ends with the session. */
export const CitizenView = z.strictObject({
  givenNames: z.string(),
  familyName: z.string(),
  birthDate: BirthDate,
  address: PostalAddress.optional(),
  level: AssuranceLevel,
  endsInSeconds: z.int().min(0).meta({ description: 'Seconds until the session ends whatever happens' }),
});
export type CitizenView = z.infer<typeof CitizenView>;
