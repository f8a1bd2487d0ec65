import type * as z from 'zod';
import { AnswersBody, type RequestView } from '#shared/contracts/certificate/requests.ts';
import { type StrangeSign, strangeSignIn } from '#shared/contracts/text.ts';
import type { Step } from './steps.ts';
import { typedBirthDate } from './typed-birth-date.ts';

/** What stands in the form of a question, as it was chosen or typed. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** What is wrong with an answer, and at which control. */
export type AnswerProblem = { readonly id: string } & (
  | { readonly what: 'required' | 'date' | 'mail' | 'too_long' | 'wrong' }
  | { readonly what: 'sign'; readonly sign: StrangeSign }
);

export type ReadAnswer =
  | { readonly ok: true; readonly answers: z.input<typeof AnswersBody> }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

/** Questions that are answered with a form of fields; a proof is a file. */
export type FormStep = Exclude<Step, 'proof'>;

const names = {
  'for-whom': ['forWhom'],
  person: ['givenNames', 'familyName', 'day', 'month', 'year'],
  fields: ['fields'],
  purpose: ['purposeId'],
  delivery: ['delivery'],
  exemption: ['exemptionId'],
  language: ['documentLanguage'],
  mail: ['mail'],
} as const satisfies Record<FormStep, readonly string[]>;

/** No answer of ours has more; what is longer was not typed into our fields. */
const longest = 500;

/** Chosen instead of one of several, where that is an answer. */
export const noneOfThem = '-';

export function typedIn(form: FormData, step: FormStep): Typed {
  return Object.fromEntries(
    names[step].map((name) => [
      name,
      form
        .getAll(name)
        .filter((value) => typeof value === 'string')
        .map((value) => value.slice(0, longest)),
    ]),
  );
}

/** What was answered before, as the form shows it. `prefilled` is what the login says. */
export function typedOf({ answers, product }: RequestView, step: FormStep): Typed {
  const { forWhom, person, fields, purposeId, delivery, exemptionId, documentLanguage, mail } = answers;
  const [year = '', month = '', day = ''] = person?.birthDate.split('-') ?? [];
  const all: Record<FormStep, Typed> = {
    'for-whom': { forWhom: listOf(forWhom) },
    person: {
      givenNames: listOf(person?.givenNames),
      familyName: listOf(person?.familyName),
      day: listOf(day === '00' ? '' : day),
      month: listOf(month === '00' ? '' : month),
      year: listOf(year),
    },
    fields: { fields: fields ?? product?.fields.filter(({ preset }) => preset).map(({ id }) => id) ?? [] },
    purpose: { purposeId: listOf(purposeId) },
    delivery: { delivery: listOf(delivery) },
    exemption: { exemptionId: listOf(exemptionId ?? (delivery === undefined ? undefined : noneOfThem)) },
    language: { documentLanguage: listOf(documentLanguage) },
    mail: { mail: listOf(mail) },
  };
  return all[step];
}

function listOf(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [text];
}

/** The answers of a question as the API takes them, or what is wrong with them. */
export function readAnswer(step: FormStep, typed: Typed): ReadAnswer {
  const one = (name: string) => (typed[name]?.[0] ?? '').trim();
  switch (step) {
    case 'fields':
      return read({ fields: typed['fields'] }, () => [{ id: 'fields', what: 'required' }]);
    case 'person':
      return readPerson(typed);
    case 'mail':
      return read({ mail: one('mail') === '' ? null : one('mail') }, () => [{ id: 'mail', what: 'mail' }]);
    case 'exemption':
      return readExemption(one('exemptionId'));
    default:
      return readChoice(names[step][0], one(names[step][0]));
  }
}

function readExemption(chosen: string): ReadAnswer {
  if (chosen === noneOfThem) return { ok: true, answers: { exemptionId: null } };
  return readChoice('exemptionId', chosen);
}

function readChoice(name: string, chosen: string): ReadAnswer {
  return read({ [name]: chosen }, () => [{ id: name, what: 'required' }]);
}

function read(answers: unknown, problems: () => readonly AnswerProblem[]): ReadAnswer {
  const parsed = AnswersBody.safeParse(answers);
  return parsed.success ? { ok: true, answers: parsed.data } : { ok: false, problems: problems() };
}

function readPerson(typed: Typed): ReadAnswer {
  const one = (name: string) => (typed[name]?.[0] ?? '').trim();
  const [givenNames, familyName] = [one('givenNames'), one('familyName')];
  const person = { givenNames, familyName, birthDate: typedBirthDate(one) };
  const parsed = AnswersBody.safeParse({ person });
  if (parsed.success) return { ok: true, answers: parsed.data };
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[1] ?? 'familyName')));
  const problems = ['givenNames', 'familyName'].filter((name) => wrong.has(name)).map((name) => nameProblem(name, one));
  return { ok: false, problems: [...problems, ...(wrong.has('birthDate') ? [birthProblem] : [])] };
}

const birthProblem = { id: 'day', what: 'date' } as const satisfies AnswerProblem;

function nameProblem(id: string, one: (name: string) => string): AnswerProblem {
  const text = one(id);
  const sign = strangeSignIn(text, { isName: false });
  if (sign) return { id, what: 'sign', sign };
  return { id, what: text === '' ? 'required' : 'too_long' };
}
