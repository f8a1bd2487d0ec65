import * as z from 'zod';
import type { CivilDate } from '../civil.ts';

/** A calendar month in the zone of the municipality: the one and only period of published figures. */
export const Month = z
  .string()
  .regex(/^2[01]\d\d-(?:0[1-9]|1[0-2])$/)
  .brand('Month')
  .meta({ description: 'Calendar month, years 2000 to 2199', example: '2026-10' });
export type Month = z.infer<typeof Month>;

/** The month in which a day lies. */
export const monthOf = (date: CivilDate): Month => Month.parse(date.slice(0, 7));

/** The month after. */
export function monthAfter(period: Month): Month {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return Month.parse(month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`);
}

/** The month before. */
export function monthBefore(period: Month): Month {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return Month.parse(month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`);
}
