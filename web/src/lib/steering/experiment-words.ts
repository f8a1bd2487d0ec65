import type { FieldWords } from '#lib/catalogue-edit/field-label.ts';
import { languageNames } from '#lib/language-path.ts';
import { Language } from '#shared/domain/language.ts';
import { staffExperimentMessages } from '#shared/messages/staff-experiments/staff-experiment-messages.ts';

/** What the fields of a plan are called, and what is wrong with them. */
export function experimentWords(language: Language): FieldWords {
  const { fields, problems } = staffExperimentMessages[language];
  /** `texts.b.de` is about `b`. */
  const nameOf = (field: string) => field.replace(/^texts\./, '').split('.')[0] ?? '';
  const named = (words: object, field: string) => Object.entries(words).find(([name]) => name === nameOf(field))?.[1];
  return {
    labelOf(field) {
      const own = Language.safeParse(field.split('.').at(-1)).data;
      const label = named(fields, field) ?? fields.other;
      return own === undefined ? label : `${label} (${languageNames[own].long})`;
    },
    valueOf: (_field, text) => text ?? '–',
    problemOf: (field) => named(problems, field),
  };
}
