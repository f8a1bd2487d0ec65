import { type DetailsField, strangeSignAt } from '#lib/booking/details-form.ts';
import type { Typed } from '#lib/server/details-draft.ts';
import type { Question } from '#shared/domain/visit-needs.ts';
import type { StaffPeopleMessages } from '#shared/messages/staff-people/de.ts';

type Asked = { readonly questions: readonly Question[]; readonly typed: Typed | undefined };

/** What is wrong with a field about a person, in words. */
export function problemIn({ errors }: StaffPeopleMessages, { questions, typed }: Asked, field: DetailsField): string {
  const sign = typed && strangeSignAt(field, typed);
  if (sign) return errors.sign(sign.text);
  if (field === 'name' || field === 'mail' || field === 'phone') return errors[field];
  const question = questions.find(({ id }) => field === `extra-${id}`);
  return errors.extra(question?.label.de ?? '');
}
