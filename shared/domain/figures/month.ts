import * as z from 'zod';

/** A calendar month in the zone of the municipality: the one and only period of published figures. */
export const Month = z
  .string()
  .regex(/^2[01]\d\d-(?:0[1-9]|1[0-2])$/)
  .brand('Month')
  .meta({ description: 'Calendar month, years 2000 to 2199', example: '2026-10' });
export type Month = z.infer<typeof Month>;
