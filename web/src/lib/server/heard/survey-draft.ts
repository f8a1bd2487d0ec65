import type * as z from 'zod';
import { questionSlots, type SurveyFields } from '#lib/heard/survey-fields.ts';
import { SurveyDraftBody } from '#shared/contracts/heard/surveys.ts';
import { Language } from '#shared/domain/language.ts';
import { typedText } from './feedback-form.ts';

/** What is wrong with a field of a survey; the number names a question, counted from 1. */
export type DraftProblem = {
  readonly field: string;
  readonly problem: 'title' | 'noQuestions' | 'questionText' | 'options' | 'from' | 'until' | 'past' | 'field';
  readonly question?: number;
};

type Draft = z.output<typeof SurveyDraftBody>;

/** The survey that a form describes, or what is wrong with it; whatever was typed stays. */
export function draftIn(
  form: FormData,
): { readonly typed: SurveyFields } & ({ readonly draft: Draft } | { readonly problems: readonly DraftProblem[] }) {
  const typed = Object.fromEntries([...form.keys()].map((name) => [name, typedText(form, name)]));
  const slots = questionSlots.filter((slot) => (typed[`q${slot}.kind`] ?? '') !== '');
  const uneven = slots.flatMap((slot) => optionProblem(typed, slot));
  const body = {
    title: localized(typed, 'title'),
    ...(languagesWith(typed, 'intro').length > 0 && { intro: localized(typed, 'intro') }),
    audience: typed['audience'],
    place: typed['place'],
    questions: slots.map((slot) => questionIn(typed, slot)),
    from: typed['from'],
    until: typed['until'],
  };
  const parsed = SurveyDraftBody.safeParse(body);
  if (parsed.success && uneven.length === 0) return { typed, draft: parsed.data };
  const wrong = (parsed.error?.issues ?? []).map(({ path }) => problemAt(path, slots));
  const all = [...wrong, ...uneven];
  const fields = new Set(all.map(({ field }) => field));
  return { typed, problems: [...fields].flatMap((field) => all.find((one) => one.field === field) ?? []) };
}

const textAt = (typed: SurveyFields, name: string) => (typed[name] ?? '').trim();

function languagesWith(typed: SurveyFields, name: string): readonly Language[] {
  return Language.options.filter((language) => textAt(typed, `${name}.${language}`) !== '');
}

function localized(typed: SurveyFields, name: string) {
  const known = languagesWith(typed, name).map((language) => [language, textAt(typed, `${name}.${language}`)]);
  return { de: '', ...Object.fromEntries(known) };
}

function questionIn(typed: SurveyFields, slot: number) {
  const question = { kind: typed[`q${slot}.kind`], text: localized(typed, `q${slot}.text`) };
  return question.kind === 'choice' ? { ...question, options: optionsIn(typed, slot) } : question;
}

const linesIn = (typed: SurveyFields, slot: number, language: Language) =>
  textAt(typed, `q${slot}.options.${language}`)
    .split('\n')
    .map((option) => option.trim())
    .filter((option) => option !== '');

function optionsIn(typed: SurveyFields, slot: number) {
  return linesIn(typed, slot, 'de').map((_, place) =>
    Object.fromEntries(
      Language.options.flatMap((language) => {
        const text = linesIn(typed, slot, language)[place];
        return text === undefined ? [] : [[language, text]];
      }),
    ),
  );
}

/** Each language has all options or none: otherwise nobody knows which belong together. */
function optionProblem(typed: SurveyFields, slot: number): readonly DraftProblem[] {
  if (typed[`q${slot}.kind`] !== 'choice') return [];
  const counts = Language.options.map((language) => linesIn(typed, slot, language).length).filter((count) => count > 0);
  const isEven = new Set(counts).size <= 1;
  return isEven ? [] : [{ field: `q${slot}.options.de`, problem: 'options', question: slot + 1 }];
}

function problemAt(path: readonly PropertyKey[], slots: readonly number[]): DraftProblem {
  const [at = 'title', place = 'de'] = path.map(String);
  if (at === 'title') return { field: `title.${place}`, problem: place === 'de' ? 'title' : 'field' };
  if (at === 'from' || at === 'until') return { field: at, problem: at };
  return at === 'questions' ? questionProblem(path, slots) : { field: `${at}.${place}`, problem: 'field' };
}

function questionProblem(
  [, place, part, language = 'de']: readonly PropertyKey[],
  slots: readonly number[],
): DraftProblem {
  const slot = slots[Number(place ?? -1)];
  if (slot === undefined) return { field: 'q0.kind', problem: 'noQuestions' };
  const question = slot + 1;
  if (part === 'options') return { field: `q${slot}.options.de`, problem: 'options', question };
  const problem = language === 'de' ? 'questionText' : 'field';
  return { field: `q${slot}.text.${String(language)}`, problem, question };
}
