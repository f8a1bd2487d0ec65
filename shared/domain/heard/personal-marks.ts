/*
 * Finds what may tell who somebody is. Patterns, not understanding: they find too much rather than too little, and a
 * lead still has to read. Nothing here is looked up anywhere.
 */

export type PersonalKind =
  | 'mail'
  | 'phone'
  | 'iban'
  | 'birth-date'
  | 'reference'
  | 'name'
  | 'street'
  | 'link'
  | 'plate'
  | 'number';

/** A part of a text, in UTF-16 units. */
export type PersonalMark = { readonly from: number; readonly to: number; readonly kind: PersonalKind };

const months =
  'jan(?:uar|uary|uari)?|feb(?:ruar|ruary|ruari)?|m(?:ä|ae)rz|march|maart|apr(?:il)?|ma[iy]|mei|jun[ie]?|jul[iy]?|aug(?:ust|ustus)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?';
const titles = 'herrn?|frau|fräulein|familie|fam|mr|mrs|ms|miss|mister|dhr|mevr|mevrouw|meneer|de heer|dr|prof';
const introductions = 'ich heiße|ich heisse|mein name ist|my name is|mijn naam is|ik heet|i am called';
const name = String.raw`\p{Lu}[\p{L}\p{M}'’-]+`;
const particle = '(?:van|von|der|den|de|zu|zum|zur|vom|ten|ter|di|da|al|el|bin)';
const street =
  '(?:stra(?:ß|ss)e|str\\.?|weg|gasse|platz|allee|ring|damm|ufer|chaussee|straat|laan|plein|gracht|kade|steeg)';

/** In order of strength: of marks that overlap the first stays. */
const patterns: readonly (readonly [PersonalKind, RegExp])[] = [
  // With the ways in which people hide an address: "name (at) example.org".
  ['mail', /[\p{L}\p{N}._%+-]+(?:@|\s?[([{](?:at|ät)[)\]}]\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/giu],
  ['link', /(?:https?:\/\/|www\.)\S+|\b[\p{L}\p{N}-]+\.(?:de|com|org|net|nl|eu|info|io|at|ch|me)\b(?:\/\S*)?/giu],
  ['iban', /\b[a-z]{2}\d{2}(?:[a-z\d]{11,30}|(?:[ -][a-z\d]{4}){2,7}(?:[ -]\d{1,3})?)\b/giu],
  // LIN-4K7M-2PQX, and the number of a request or certificate.
  ['reference', /\b\p{L}{2,5}[- ]?(?=[a-z\d]*\d)[a-z\d]{4}[- ](?=[a-z\d]*\d|[a-z]{4}\b)[a-z\d]{4}\b/giu],
  ['reference', /\b(?=[a-z\d]*\d)(?=[a-z\d]*[a-z])[a-z\d]{8,}\b/giu],
  ['birth-date', /\b\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})\b|\b(?:19|20)\d\d-\d{2}-\d{2}\b/gu],
  [
    'birth-date',
    new RegExp(String.raw`\b\d{1,2}(?:\.|st|nd|rd|th)?\s(?:of\s)?(?:${months})\.?,?\s(?:19|20)?\d{2}\b`, 'giu'),
  ],
  ['birth-date', new RegExp(String.raw`\b(?:${months})\s\d{1,2},?\s(?:19|20)\d\d\b`, 'giu')],
  ['phone', /(?:\+|\b00)\d(?:[\s()/.-]*\d){6,14}\b|(?<!\d)\(?0\d(?:[\s()/.-]*\d){5,13}(?!\d)/gu],
  [
    'street',
    new RegExp(String.raw`(?<![\p{L}\p{N}])[\p{L}.-]*(?:\s?${street})\s?\d{1,4}(?:\s?[a-z])?(?![\p{L}\p{N}])`, 'giu'),
  ],
  [
    'street',
    /(?<![\p{L}\p{N}])\d{1,4}[a-z]?\s(?:\p{Lu}[\p{L}'’-]+\s){1,3}(?:Street|Road|Avenue|Lane|Square|Drive|Way|Close)\b/gu,
  ],
  // A letter or two for the district, a hyphen or space, letters and figures; the Dutch with two hyphens.
  ['plate', /(?<![\p{L}\p{N}])\p{Lu}{1,3}[- ]\p{Lu}{1,2}[- ]?\d{1,4}[EH]?(?![\p{L}\p{N}])/gu],
  [
    'plate',
    /(?<![\p{L}\p{N}])(?=[A-Z\d-]*\d)(?=[A-Z\d-]*[A-Z])[A-Z\d]{1,3}-[A-Z\d]{2,3}-[A-Z\d]{1,3}(?![\p{L}\p{N}])/gu,
  ],
  // A title may be written small; a name has a capital, or follows it anyway.
  [
    'name',
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:(?:${eitherCase(titles)})\.?\s+)+(?:${particle}\s+)*\p{L}[\p{L}\p{M}'’-]+(?:\s+(?:${particle}\s+)*${name}){0,2}`,
      'gu',
    ),
  ],
  [
    'name',
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${eitherCase(introductions)}):?\s+${name}(?:\s+(?:${particle}\s+)*${name}){0,2}`,
      'gu',
    ),
  ],
  ['number', /(?<![\p{L}\p{N}])\d(?:[ .-]?\d){6,}(?![\p{L}\p{N}])/gu],
];

/** Everything that may tell who somebody is, in order, none over another. */
export function personalMarks(text: string): readonly PersonalMark[] {
  const marks: PersonalMark[] = [];
  for (const [kind, pattern] of patterns) {
    for (const { index, 0: found } of text.matchAll(pattern)) {
      const mark = { from: index, to: index + found.length, kind };
      if (marks.every((other) => mark.to <= other.from || mark.from >= other.to)) marks.push(mark);
    }
  }
  return marks.toSorted((one, other) => one.from - other.from);
}

/** `herr|frau` as a pattern that takes small and capital letters. */
function eitherCase(words: string): string {
  return words.replaceAll(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}
