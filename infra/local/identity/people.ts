import { createHash } from 'node:crypto';

/** Somebody who works for a municipality, as the local identity provider knows them: made up from the id alone. */
export type Person = {
  /** `<municipality>~<role>~<office or nothing>~<number>` */
  readonly id: string;
  readonly name: string;
  readonly group: string;
};

export type TownOffices = {
  readonly tenant: string;
  readonly offices: readonly { readonly id: string; readonly name: string }[];
};

/** Roles as the groups of an identity provider name them; the staff API knows what they allow. */
const atOffice = ['clerk', 'clerk', 'lead-clerk'] as const;
const atTown = ['lead-clerk', 'lead', 'auditor'] as const;

const titles: Readonly<Record<string, string>> = {
  clerk: 'Clerk',
  'lead-clerk': 'Lead clerk',
  lead: 'Programme lead',
  auditor: 'Auditor',
};

export type Choice = { readonly person: Person; readonly title: string; readonly place: string };

/** Who can be chosen at a municipality: two clerks and a lead clerk for each office, and three for all of it. */
export function choicesIn({ tenant, offices }: TownOffices): readonly Choice[] {
  const everywhere = atTown.map((role) => choice([tenant, role, '', '1'], 'all offices'));
  const some = offices.flatMap(({ id, name }) =>
    atOffice.map((role, index) => choice([tenant, role, id, String(index + 1)], name)),
  );
  return [...some, ...everywhere];
}

function choice(parts: readonly [string, string, string, string], place: string): Choice {
  return { person: personNamed(parts), title: titles[parts[1]] ?? parts[1], place };
}

/** The person of an id; undefined for anything that is none. */
export function personOf(id: string): Person | undefined {
  const [tenant, role, office, number, ...more] = id.split('~');
  if (!tenant || !role || office === undefined || !number || more.length > 0) return undefined;
  return personNamed([tenant, role, office, number]);
}

const firstNames = ['Aylin', 'Bernd', 'Carla', 'Deniz', 'Elif', 'Frank', 'Greta', 'Hakan', 'Ines', 'Jonas', 'Karin'];
const lastNames = ['Ahrens', 'Brandt', 'Celik', 'Dietz', 'Ebert', 'Falk', 'Grote', 'Hoppe', 'Imhof', 'Jung', 'Kunze'];

function personNamed(parts: readonly [string, string, string, string]): Person {
  const [tenant, role, office] = parts;
  const id = parts.join('~');
  const [first = 0, second = 0] = createHash('sha256').update(id).digest();
  const name = `${firstNames[first % firstNames.length]} ${lastNames[second % lastNames.length]}`;
  return { id, name, group: [tenant, role, ...(office === '' ? [] : [office])].join('/') };
}
