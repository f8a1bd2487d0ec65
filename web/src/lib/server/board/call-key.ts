import type { Staff } from '../staff.ts';

const marks = { practice: 'practice-', real: 'real-' } as const;

const markOf = ({ view }: Pick<Staff, 'view'>) => (view.practice ? marks.practice : marks.real);

/** The Idempotency-Key of one press of "call next", which says for which day the button was shown. */
export function callKeyFor(staff: Pick<Staff, 'view'>): string {
  return markOf(staff) + crypto.randomUUID();
}

/** Whether the button was shown before practice began or ended in another tab: it must not call anybody now. */
export function isOfOtherDay(staff: Pick<Staff, 'view'>, key: string): boolean {
  const mark = Object.values(marks).find((start) => key.startsWith(start));
  return mark !== undefined && mark !== markOf(staff);
}
