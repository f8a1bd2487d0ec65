import * as z from 'zod';
import type { FieldId } from './field.ts';
import type { ProductKind } from './product.ts';

/** What a wallet can hold of the town. */
export const CredentialTypeId = z.enum(['registration', 'residence-history', 'life', 'civil-status']).meta({
  description: 'Type of credential',
  example: 'registration',
});
export type CredentialTypeId = z.infer<typeof CredentialTypeId>;

/** Which credential is the twin of which certificate. Simple and extended differ only in what the holder chose. */
export const credentialTypeOf = {
  'registration-simple': 'registration',
  'registration-extended': 'registration',
  'residence-history': 'residence-history',
  life: 'life',
  'civil-status': 'civil-status',
} as const satisfies Record<ProductKind, CredentialTypeId>;

/**
 * The claim that tells a field. Names are those of the registry of JSON Web Token claims and of the European PID rule book,
 * where these have one.
 */
export const claimOf = {
  'family-name': 'family_name',
  'birth-name': 'birth_family_name',
  'given-names': 'given_name',
  doctorate: 'title',
  'birth-date': 'birthdate',
  'birth-place': 'place_of_birth',
  addresses: 'addresses',
  'move-in-dates': 'move_in_dates',
  'former-addresses': 'former_addresses',
  citizenships: 'nationalities',
  'family-status': 'marital_status',
  alive: 'no_date_of_death',
} as const satisfies Record<FieldId, string>;

/** A claim that a holder can show or keep back by itself. */
export type ClaimName = (typeof claimOf)[FieldId];

/** Which of them a type can have, in the order in which wallets show them. */
export const claimsOfType = {
  registration: [
    'family_name',
    'given_name',
    'title',
    'birthdate',
    'addresses',
    'birth_family_name',
    'place_of_birth',
    'nationalities',
    'move_in_dates',
    'marital_status',
    'no_date_of_death',
  ],
  'residence-history': [
    'family_name',
    'given_name',
    'title',
    'birthdate',
    'addresses',
    'former_addresses',
    'move_in_dates',
  ],
  life: ['family_name', 'given_name', 'title', 'birthdate', 'no_date_of_death'],
  'civil-status': ['family_name', 'given_name', 'birthdate', 'birth_family_name', 'place_of_birth'],
} as const satisfies Record<CredentialTypeId, readonly ClaimName[]>;
