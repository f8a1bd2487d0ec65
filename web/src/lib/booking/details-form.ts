import type { Typed } from '#lib/server/details-draft.ts';
import { DetailsBody } from '#shared/contracts/appointments.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Question } from '#shared/domain/visit-needs.ts';
import type { FieldProblem } from '#shared/result.ts';

export type DetailsField = 'name' | 'mail' | 'phone' | `extra-${string}`;

/** What is wrong with an answer: nothing there or not understood, too long, or with signs that names do not have. */
export type DetailsProblem = { readonly field: DetailsField; readonly what: 'wrong' | 'too_long' | 'signs' };

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
  const problems = issues.flatMap(({ path, code, message }) => {
    const field = fieldAt(path.map(String));
    return field ? [{ field, what: whatOf(code, message) }] : [];
  });
  const missing = extra
    .filter(({ id, required }) => required && typed.extra[id]?.trim() === '')
    .map(({ id }): DetailsProblem => ({ field: `extra-${id}`, what: 'wrong' }));
  const tooLong = extra
    .filter(({ id, maxLength }) => (typed.extra[id]?.trim().length ?? 0) > maxLength)
    .map(({ id }): DetailsProblem => ({ field: `extra-${id}`, what: 'too_long' }));
  return firstOfEach([...problems, ...missing, ...tooLong]);
}

/** Problems that the API found, at the fields of the form. */
export function problemsAt(fields: readonly FieldProblem[]): DetailsProblem[] {
  return fields.flatMap(({ pointer, code }) => {
    const field = fieldAt(pointer.split('/').slice(1));
    return field ? [{ field, what: whatOf(code, code) }] : [];
  });
}

function fieldAt([first, second]: readonly string[]): DetailsField | undefined {
  if (first === 'extra' && second) return `extra-${second}`;
  return first === 'name' || first === 'mail' || first === 'phone' ? first : undefined;
}

function whatOf(code: string, message: string): DetailsProblem['what'] {
  if (message === 'forbidden_character') return 'signs';
  return code === 'too_big' || code === 'too_long' ? 'too_long' : 'wrong';
}

function firstOfEach(problems: readonly DetailsProblem[]): DetailsProblem[] {
  return problems.filter((problem, index) => problems.findIndex(({ field }) => field === problem.field) === index);
}
