import { type FieldId, inPrintOrder } from '../../domain/certificate/field.ts';
import type { DocumentLanguage } from '../../domain/certificate/product.ts';
import type { PostalAddress, RegisterPerson, Residence } from '../../domain/certificate/register-person.ts';
import type { DocumentMessages } from './de.ts';
import { writtenBirth, writtenCountry, writtenDay } from './document-dates.ts';
import { documentMessages } from './document-messages.ts';

/** One line of a certificate. */
export type DocumentRow = { readonly label: string; readonly value: string };

/**
 * What the register says of a person, as lines of a document: the fields asked for and no others, in the order of the law.
 * What nobody has unless it is registered (a doctorate, another name at birth) takes no line.
 */
export function documentRows(
  person: RegisterPerson,
  fields: readonly FieldId[],
  language: DocumentLanguage,
): readonly DocumentRow[] {
  return inPrintOrder(fields).flatMap((field) => rowsOf[field]({ person, language, m: documentMessages[language] }));
}

type About = { readonly person: RegisterPerson; readonly language: DocumentLanguage; readonly m: DocumentMessages };

const rowsOf: Readonly<Record<FieldId, (about: About) => readonly DocumentRow[]>> = {
  'family-name': ({ person, m }) => [row(m, 'family-name', person.familyName)],
  'birth-name': ({ person, m }) => optional(m, 'birth-name', person.birthName),
  'given-names': ({ person, m }) => [row(m, 'given-names', givenNames(person, m))],
  doctorate: ({ person, m }) => optional(m, 'doctorate', person.doctorate),
  'birth-date': ({ person, language, m }) => [row(m, 'birth-date', writtenBirth(person.birth.date, language))],
  'birth-place': ({ person, m }) => [row(m, 'birth-place', person.birth.place ?? '')],
  addresses: ({ person, language, m }) => {
    const now = currentOf(person);
    if (now.length === 0) return [{ label: m.residence.current, value: m.residence.noneNow }];
    return now.map(({ kind, address }) => ({ label: m.residence[kind], value: writtenAddress(address, language) }));
  },
  'move-in-dates': ({ person, language, m }) =>
    currentOf(person).map(({ kind, from }) => ({
      label: m.residence.moveIn[kind],
      value: writtenDay(from, language),
    })),
  'former-addresses': ({ person, language, m }) => {
    const former = person.residences.flatMap((one) => (one.until === undefined ? [] : [{ ...one, until: one.until }]));
    if (former.length === 0) return [{ label: m.residence.earlier, value: m.residence.noneEarlier }];
    return former.toSorted(latestFirst).map(({ kind, address, from, until }) => ({
      label: m.residence.former[kind],
      value: m.residence.fromTo(
        writtenAddress(address, language),
        writtenDay(from, language),
        writtenDay(until, language),
      ),
    }));
  },
  citizenships: ({ person, language, m }) => [
    row(m, 'citizenships', person.citizenships.map((code) => writtenCountry(code, language)).join(', ')),
  ],
  'family-status': ({ person, m }) => [row(m, 'family-status', m.familyStatus[person.familyStatus ?? 'unknown'])],
  // Whoever has died gets no such line, and no such document: a clerk looks at it first.
  alive: ({ person, m }) => (person.died === undefined ? [row(m, 'alive', m.alive)] : []),
};

function row(m: DocumentMessages, label: keyof DocumentMessages['labels'], value: string): DocumentRow {
  return { label: m.labels[label], value: value.trim() === '' ? m.notRegistered : value };
}

function optional(
  m: DocumentMessages,
  label: keyof DocumentMessages['labels'],
  value: string | undefined,
): readonly DocumentRow[] {
  return value === undefined || value === '' ? [] : [row(m, label, value)];
}

/** All given names; which of them is used is said only where there is a choice. */
function givenNames({ givenNames: names, callName }: RegisterPerson, m: DocumentMessages): string {
  const all = names.join(' ');
  return callName === undefined || callName === all ? all : m.callName(all, callName);
}

/** The main residence first. */
function currentOf({ residences }: RegisterPerson): readonly Residence[] {
  const now = residences.filter(({ until }) => until === undefined);
  return [...now.filter(({ kind }) => kind === 'main'), ...now.filter(({ kind }) => kind === 'secondary')];
}

function latestFirst(one: Residence, other: Residence): number {
  return one.from < other.from ? 1 : -1;
}

function writtenAddress({ street, postalCode, city, country }: PostalAddress, language: DocumentLanguage): string {
  const abroad = country === undefined ? '' : `, ${writtenCountry(country, language)}`;
  return `${street}, ${`${postalCode} ${city}`.trim()}${abroad}`;
}
