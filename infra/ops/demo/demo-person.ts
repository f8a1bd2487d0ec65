import type { Person } from '../../../shared/domain/appointment.ts';

/** Trees, fruit and herbs, as in practice: nobody is called so, and everybody sees that. */
const families = [
  ['Ahorn', 'Akelei', 'Anis', 'Apfelbaum', 'Aprikose', 'Aster', 'Birke', 'Brombeer', 'Buchsbaum', 'Dattel'],
  ['Distel', 'Douglasie', 'Efeu', 'Erle', 'Feige', 'Fenchel', 'Ginster', 'Hagebutte', 'Hainbuche', 'Heidekraut'],
  ['Himbeer', 'Hortensie', 'Ingwer', 'Jasmin', 'Kamille', 'Kastanie', 'Kiefer', 'Lavendel', 'Linde', 'Mandel'],
  ['Maulbeer', 'Minze', 'Moosbeer', 'Nelke', 'Orange', 'Pappel', 'Quitte', 'Rosmarin', 'Rotbuche', 'Salbei'],
].flat();
const given = [
  ['Amelie', 'Anton', 'Aylin', 'Ben', 'Bogdan', 'Carla', 'Cem', 'Dalia', 'David', 'Edda', 'Emre', 'Frieda'],
  ['Greta', 'Hassan', 'Ida', 'Ivan', 'Jonas', 'Juna', 'Kaya', 'Lena', 'Luca', 'Malik', 'Marta', 'Mateo'],
  ['Nele', 'Nico', 'Olga', 'Oskar', 'Paula', 'Rosa', 'Samir', 'Tilda', 'Tom', 'Vera', 'Yara', 'Zora'],
].flat();

/** Who has no mail address can be called, in these shares; the others may have a phone number as well. */
const shares = { withoutMail: 0.2, withBoth: 0.4 } as const;

/** Somebody invented: mails end at example.org (RFC 2606), phone numbers are those kept free for films (Bundesnetzagentur). */
export function demoPerson(random: () => number): Person {
  const name = `${oneOf(given, random)} ${oneOf(families, random)}`;
  const mail = `${name.toLowerCase().replace(' ', '.')}@example.org`;
  const phone = `+49 30 23125 ${String(Math.floor(random() * 1000)).padStart(3, '0')}`;
  const kind = random();
  if (kind < shares.withoutMail) return { name, phone, extra: {} };
  return kind < shares.withoutMail + shares.withBoth ? { name, mail, phone, extra: {} } : { name, mail, extra: {} };
}

function oneOf(names: readonly string[], random: () => number): string {
  return names[Math.floor(random() * names.length)] ?? '';
}
