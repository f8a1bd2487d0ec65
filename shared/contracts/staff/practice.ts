import * as z from 'zod';
import { OfficeId } from '../../domain/ids.ts';

export const PracticePath = z.strictObject({ officeId: OfficeId });

export const PracticeView = z
  .strictObject({
    people: z.int().min(0).meta({ description: 'Invented people who come today or tomorrow' }),
  })
  .meta({ id: 'Practice' });
