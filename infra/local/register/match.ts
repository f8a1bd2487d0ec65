import * as z from 'zod';
import type { Registered } from '../citizens/people.ts';

const Address = z.object({
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string().optional(),
});

/** What a search asks for: a key, or what must match exactly. */
export const Search = z.union([
  z.strictObject({ key: z.string() }),
  z.strictObject({
    givenNames: z.string(),
    familyName: z.string(),
    birthDate: z.string(),
    address: Address.optional(),
  }),
]);
export type Search = z.infer<typeof Search>;

/** The people a search is about, at most two: more only say that it is not clear who is meant. */
export function matching(people: readonly Registered[], search: Search): readonly Registered[] {
  return people.filter((person) => isMeant(person, search)).slice(0, 2);
}

function isMeant(person: Registered, search: Search): boolean {
  if ('key' in search) return person.key === search.key;
  const { givenNames, familyName, birthDate, address } = search;
  if (!same(person.familyName, familyName) || !same(person.givenNames.join(' '), givenNames)) return false;
  if (person.birth.date !== birthDate) return false;
  return (
    address === undefined || person.residences.some((home) => home.until === undefined && isAt(home.address, address))
  );
}

function isAt(home: Registered['residences'][number]['address'], asked: z.infer<typeof Address>): boolean {
  return same(home.street, asked.street) && home.postalCode === asked.postalCode && same(home.city, asked.city);
}

const same = (one: string, other: string) => one.normalize('NFC') === other.normalize('NFC');
