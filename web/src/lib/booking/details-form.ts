import type { Typed } from '#lib/server/details-draft.ts';
import { DetailsBody } from '#shared/contracts/appointments.ts';
import { type StrangeSign, strangeSignIn } from '#shared/contracts/text.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Question } from '#shared/domain/visit-needs.ts';
import type { FieldProblem } from '#shared/result.ts';

export type DetailsField = 'name' | 'mail' | 'phone' | `extra-${string}`;

/** What is wrong with an answer: nothing there or not understood, too long, or with signs that names do not have. */
export type DetailsProblem = { readonly field: DetailsField } & (
  | { readonly what: 'wrong' | 'too_long' }
  | { readonly what: 'signs'; readonly sign: StrangeSign }
);

export function typedIn(form: FormData, extra: readonly Question[]): Typed {
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    name: text('name'),
    mail: text('mail'),
    phone: text('phone'),
    extra: Object.fromEntries(extra.map(({ id }) => [id, text(`extra-${id}`)])),
  };
}

/** As the API takes it: an empty phone number is none. */
export function detailsOf({ phone, ...typed }: Typed, language: Language) {
  return { ...typed, language, ...(phone.trim() !== '' && { phone }) };
}

/** Problems by the contract's own schema, and required answers that are missing. */
export function problemsOf(typed: Typed, extra: readonly Question[]): DetailsProblem[] {
  const parsed = DetailsBody.safeParse(detailsOf(typed, 'de'));
  const issues = parsed.success ? [] : parsed.error.issues;
  const problems = issues.flatMap(({ path, code }) => {
    const field = fieldAt(path.map(String));
    return field ? [problemAt(field, code, strangeSignAt(field, typed))] : [];
  });
  const missing = extra
    .filter(({ id, required }) => required && typed.extra[id]?.trim() === '')
    .map(({ id }): DetailsProblem => ({ field: `extra-${id}`, what: 'wrong' }));
  const tooLong = extra
    .filter(({ id, maxLength }) => (typed.extra[id]?.trim().length ?? 0) > maxLength)
    .map(({ id }): DetailsProblem => ({ field: `extra-${id}`, what: 'too_long' }));
  return firstOfEach([...problems, ...missing, ...tooLong]);
}

/** The fields of the form in which the API found problems. */
export function fieldsAt(fields: readonly FieldProblem[]): DetailsField[] {
  return [...new Set(fields.flatMap(({ pointer }) => fieldAt(pointer.split('/').slice(1)) ?? []))];
}

/** The sign because of which an answer is refused, if that is why. */
export function strangeSignAt(field: DetailsField, typed: Typed): StrangeSign | undefined {
  const text =
    field === 'name' || field === 'mail' || field === 'phone'
      ? typed[field]
      : typed.extra[field.slice('extra-'.length)];
  return strangeSignIn((text ?? '').trim(), { isName: field === 'name' });
}

function fieldAt([first, second]: readonly string[]): DetailsField | undefined {
  if (first === 'extra' && second) return `extra-${second}`;
  return first === 'name' || first === 'mail' || first === 'phone' ? first : undefined;
}

function problemAt(field: DetailsField, code: string, sign: StrangeSign | undefined): DetailsProblem {
  if (code === 'too_big' || code === 'too_long') return { field, what: 'too_long' };
  return sign ? { field, what: 'signs', sign } : { field, what: 'wrong' };
}

function firstOfEach(problems: readonly DetailsProblem[]): DetailsProblem[] {
  return problems.filter((problem, index) => problems.findIndex(({ field }) => field === problem.field) === index);
}
