import { FieldCode } from '../../contracts/field-code.ts';
import type { Language } from '../../domain/language.ts';
import { de, type ProblemMessages } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** Sentences for problems of the API, used by its answers and beside form fields. */
export const problemMessages: Record<Language, ProblemMessages> = { de, en, nl, einfach };

/** The sentence for a field problem; codes this version does not know read as `invalid`. */
export function fieldSentence(code: string, language: Language): string {
  return problemMessages[language].fields[FieldCode.safeParse(code).data ?? 'invalid'];
}
