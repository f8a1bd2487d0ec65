import * as z from 'zod';
import { ComputedDate } from '../civil.ts';

/** `1990-00-00` and `1990-04-00`: registers know people of whose birth only the year or month is known. */
const partlyUnknown = /^(?:19|20)\d{2}-(?:00|0[1-9]|1[0-2])-00$/;
const whole = /^(?:19|20)\d{2}-/;

/** A day of birth, years 1900 to 2099; parts that nobody knows are `00`. */
export const BirthDate = z
  .string()
  .refine((text) => partlyUnknown.test(text) || (whole.test(text) && ComputedDate.safeParse(text).success), {
    error: 'invalid_date',
  })
  .brand('BirthDate')
  .meta({ description: 'Date of birth; 00 for an unknown month or day', example: '1990-04-00' });
export type BirthDate = z.infer<typeof BirthDate>;
