import { type PersonalKind, personalMarks } from './personal-marks.ts';

/** One word of a sentence, with what stands before it (spaces, line breaks). */
export type Word = {
  readonly text: string;
  readonly before: string;
  /** Why it may tell who somebody is. */
  readonly mark?: PersonalKind;
};

const black = '█████';

/** Kinds that no sentence needs to be understood: they are blackened whatever a lead chooses. */
const alwaysBlack: ReadonlySet<PersonalKind> = new Set(['mail', 'phone', 'iban', 'reference', 'link']);

/** A sentence word by word; a mark covers every word that it touches. */
export function wordsOf(text: string): readonly Word[] {
  const marks = personalMarks(text);
  return [...text.matchAll(/(\s*)(\S+)/gu)].map(({ index, 0: whole, 1: before = '', 2: word = '' }) => {
    const [from, to] = [index + before.length, index + whole.length];
    const mark = marks.find((one) => one.from < to && one.to > from);
    return { text: word, before, ...(mark && { mark: mark.kind }) };
  });
}

/** The words (counted from 0) that are never shown, whatever else is chosen. */
export function mustBeBlack(words: readonly Word[]): readonly number[] {
  return words.flatMap(({ mark }, index) => (mark !== undefined && alwaysBlack.has(mark) ? [index] : []));
}

/** The chosen words and those that must be black, each once and in order; what is no word of the sentence is left out. */
export function blackenedOf(text: string, chosen: readonly number[]): readonly number[] {
  const words = wordsOf(text);
  const known = chosen.filter((index) => words[index] !== undefined);
  return [...new Set([...known, ...mustBeBlack(words)])].toSorted((one, other) => one - other);
}

/** A sentence as it may be read; black words in a row are one bar, whose length tells nothing. */
export function withBlack(text: string, blackened: readonly number[]): string {
  const isBlack = new Set(blackened);
  const shown = wordsOf(text).map((word, index) => {
    if (!isBlack.has(index)) return word.before + word.text;
    return isBlack.has(index - 1) ? '' : word.before + black;
  });
  return shown.join('').trim();
}

/** Whether a word is left to read. */
export function isReadable(text: string, blackened: readonly number[]): boolean {
  return wordsOf(text).length > new Set(blackened).size;
}
