import { type ClaimName, claimOf, claimsOfType, credentialTypeOf } from './credential-type.ts';
import type { FieldId } from './field.ts';
import type { ProductKind } from './product.ts';
import type { PostalAddress, RegisterPerson, Residence } from './register-person.ts';

/** JSON, as claims are made of it. */
export type ClaimValue = string | number | boolean | null | ClaimValue[] | { [name: string]: ClaimValue };

export type CredentialClaims = Partial<Record<ClaimName, ClaimValue>>;

/** What a certificate of this kind with these fields says of a person, as claims. What is not known is no claim. */
export function credentialClaims(
  person: RegisterPerson,
  { kind, fields }: { readonly kind: ProductKind; readonly fields: readonly FieldId[] },
): CredentialClaims {
  const possible: readonly ClaimName[] = claimsOfType[credentialTypeOf[kind]];
  const all = allClaims(person);
  const wanted = new Set(fields.map((field) => claimOf[field]));
  const told = possible.filter((name) => wanted.has(name) && all[name] !== undefined);
  return Object.fromEntries(told.map((name) => [name, all[name]]));
}

function allClaims(person: RegisterPerson): CredentialClaims {
  const { familyName, birthName, givenNames, doctorate, birth, citizenships, residences, familyStatus, died } = person;
  const current = residences.filter(({ until }) => until === undefined);
  const former = residences.filter(({ until }) => until !== undefined);
  return {
    ...(familyName !== '' && { family_name: familyName }),
    ...(givenNames.length > 0 && { given_name: givenNames.join(' ') }),
    ...(birthName !== undefined && { birth_family_name: birthName }),
    ...(doctorate !== undefined && { title: doctorate }),
    birthdate: knownPart(birth.date),
    ...(birth.place !== undefined && { place_of_birth: { locality: birth.place } }),
    ...(current.length > 0 && {
      addresses: current.map(({ kind, address }) => ({ kind, address: addressClaim(address) })),
    }),
    ...(current.length > 0 && { move_in_dates: current.map(({ from }) => from) }),
    ...(former.length > 0 && { former_addresses: former.map(formerAddress) }),
    ...(citizenships.length > 0 && { nationalities: [...citizenships] }),
    ...(familyStatus !== undefined && { marital_status: familyStatus }),
    ...(died === undefined && { no_date_of_death: true }),
  };
}

/** `1990`, `1990-04` or `1990-04-01`: a claim has no word for what nobody knows. */
function knownPart(date: string): string {
  return date.replace(/(?:-00)+$/, '');
}

function formerAddress({ kind, address, from, until = '' }: Residence): ClaimValue {
  return { kind, address: addressClaim(address), from, until };
}

/** Names of the address claim of OpenID Connect. Where no country stands it is the one of the register. */
function addressClaim({ street, postalCode, city, country }: PostalAddress): ClaimValue {
  return {
    street_address: street,
    postal_code: postalCode,
    locality: city,
    ...(country !== undefined && { country }),
  };
}
