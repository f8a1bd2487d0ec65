// How words are made comparable: what people type and what the town wrote are both folded the same way.

const umlauts = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' } as const;

/** Words of a text: runs of letters and digits. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A word without case and accents; umlauts as their base letter: `Führung` is `fuhrung`. */
export function foldedWord(word: string): string {
  return word.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
}

/** The ways in which people without umlauts on their keyboard write a word: `fuhrung`, `fuehrung`. */
export function spellings(word: string): string[] {
  const lower = word.toLowerCase().normalize('NFC');
  const spelledOut = foldedWord(lower.replace(/[äöü]/g, (letter) => umlautOf(letter)));
  return [...new Set([foldedWord(lower), spelledOut])];
}

function umlautOf(letter: string): string {
  return Object.entries(umlauts).find(([umlaut]) => umlaut === letter)?.[1] ?? letter;
}

const shortestPart = 5;
const shortestCompound = 9;

/** Ends of a long word: German and Dutch write compounds in one, and `ausweis` should find `personalausweis`. */
export function endsOf(folded: string): string[] {
  if (folded.length < shortestCompound) return [];
  return Array.from({ length: folded.length - shortestPart - 2 }, (_, index) => folded.slice(index + 3));
}

const fillers = new Set(
  `ich wir möchte will muss brauche kann mein meine meinen meinem eine einen einem ein der die das den dem und oder
  für von zu zum zur im in am an auf aus mit bei wie wo was i we want need to my a an the for and or how do get
  where ik wij wil moet nodig mijn een het de voor en of naar hoe waar`.match(/\S+/g),
);

/** False for words that every sentence has. */
export function saysSomething(word: string): boolean {
  return !fillers.has(word.toLowerCase());
}
