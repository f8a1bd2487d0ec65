import * as z from 'zod';
import { BirthDate } from '../../shared/domain/certificate/birth-date.ts';
import { type PostalAddress, RegisterKey } from '../../shared/domain/certificate/register-person.ts';
import { CitizenClaims } from '../../shared/domain/citizen.ts';

/** One writing of each letter, and nothing that cannot be seen: no line breaks, no marks that turn the direction of text. */
const visible = z.string().transform((text) =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim(),
);

/** `1990-04-17`; `1990` and `1990-04` where a provider knows no more (OpenID Connect Core 5.1). */
const birthdate = z
  .string()
  .transform((text) => `${text}-00-00`.slice(0, Math.max(text.length, 10)))
  .pipe(BirthDate);

const Address = z
  .object({
    street_address: visible,
    postal_code: visible,
    locality: visible,
    country: z
      .string()
      .regex(/^[A-Za-z]{2}$/)
      .transform((code) => code.toUpperCase())
      .optional(),
  })
  .transform(
    ({ street_address: street, postal_code: postalCode, locality: city, country }): PostalAddress => ({
      street,
      postalCode,
      city,
      ...(country !== undefined && { country }),
    }),
  );

const Told = z.object({ given_name: visible.default(''), family_name: visible.default(''), birthdate });

/**
 * Who somebody is by the claims of an ID token. Undefined without birth date or without any name: nobody can be found in
 * a register by that. An address that is not whole is left out, as a part of it would match nobody.
 */
export function citizenClaimsIn(
  payload: Readonly<Record<string, unknown>>,
  registerClaim: string,
): CitizenClaims | undefined {
  const told = Told.safeParse(payload);
  if (!told.success) return undefined;
  const { given_name: givenNames, family_name: familyName, birthdate: birthDate } = told.data;
  if (givenNames === '' && familyName === '') return undefined;
  const address = Address.safeParse(payload['address']).data;
  const registerKey = RegisterKey.safeParse(payload[registerClaim]).data;
  const claims = {
    givenNames,
    familyName,
    birthDate,
    ...(address && { address }),
    ...(registerKey && { registerKey }),
  };
  return CitizenClaims.safeParse(claims).data;
}
