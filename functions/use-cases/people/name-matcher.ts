import { foldedWord, spellings, wordsOf } from '../search/word-forms.ts';

/**
 * Tells whether a name has every word of what was typed, as the beginning of one of its own: `mueller a` finds
 * `Anna Müller-Schmidt`. Case and accents do not matter.
 */
export function nameMatcher(text: string): (name: string) => boolean {
  const typed = wordsOf(text).map(foldedWord);
  return (name) => {
    const own = wordsOf(name).flatMap(spellings);
    return typed.length > 0 && typed.every((beginning) => own.some((word) => word.startsWith(beginning)));
  };
}
