import type { SteeredSurvey } from '#shared/contracts/heard/surveys.ts';
import { Language, type LocalizedText } from '#shared/domain/language.ts';

/** A survey as it stands in a form, by name of the field: `title.de`, `q0.kind`, `q0.text.en`, `q0.options.nl`. */
export type SurveyFields = Readonly<Record<string, string>>;

export const questionSlots = [0, 1, 2, 3, 4, 5, 6] as const;

/** The fields of a survey that is stored; of a new one those that have an answer already. */
export function fieldsOf(survey: SteeredSurvey | undefined): SurveyFields {
  if (survey === undefined) return { audience: 'citizens', place: 'after-booking', 'q0.kind': 'scale' };
  const { title, intro, audience, place, from, until, questions } = survey;
  const asked = questions.flatMap((question, index) => [
    [`q${index}.kind`, question.kind] as const,
    ...inLanguages(`q${index}.text`, question.text),
    ...(question.kind === 'choice' ? optionFields(`q${index}.options`, question.options) : []),
  ]);
  const texts = [...inLanguages('title', title), ...(intro ? inLanguages('intro', intro) : [])];
  return { ...Object.fromEntries([...texts, ...asked]), audience, place, from, until };
}

function inLanguages(name: string, text: LocalizedText): readonly (readonly [string, string])[] {
  return Language.options.map((language) => [`${name}.${language}`, text[language] ?? ''] as const);
}

function optionFields(name: string, options: readonly LocalizedText[]): readonly (readonly [string, string])[] {
  return Language.options.map(
    (language) =>
      [
        `${name}.${language}`,
        options
          .map((option) => option[language] ?? '')
          .join('\n')
          .trim(),
      ] as const,
  );
}
