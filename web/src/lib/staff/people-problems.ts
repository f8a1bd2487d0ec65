import type { DetailsField } from '#lib/booking/details-form.ts';
import type { Question } from '#shared/domain/visit-needs.ts';
import type { StaffPeopleMessages } from '#shared/messages/staff-people/de.ts';

/** What is wrong with a field about a person, in words. */
export function problemIn(
  { errors }: StaffPeopleMessages,
  questions: readonly Question[],
  field: DetailsField,
): string {
  if (field === 'name' || field === 'mail' || field === 'phone') return errors[field];
  const question = questions.find(({ id }) => field === `extra-${id}`);
  return errors.extra(question?.label.de ?? '');
}
