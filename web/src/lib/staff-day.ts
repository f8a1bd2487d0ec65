import type { StaffView } from '#shared/contracts/staff/sign-in.ts';

/** The field by which a form says for which day it was shown. */
export const dayName = 'day';

export function dayOf(staff: Pick<StaffView, 'practice'> | undefined): 'practice' | 'real' {
  return staff?.practice ? 'practice' : 'real';
}

/** Why a form was not obeyed, as the error page is told. */
export const otherDay = 'other_day';
