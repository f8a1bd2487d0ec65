import * as z from 'zod';
import { line, MailAddress, PersonName, PhoneNumber } from '../text.ts';

/** Who comes, as told by phone or at the counter. */
export const BookedPerson = z.strictObject({
  name: PersonName,
  mail: MailAddress.optional(),
  phone: PhoneNumber.optional(),
  extra: z
    .record(z.string().max(31), line(200, 0))
    .default({})
    .meta({ description: 'Answers to the extra fields of the services, by field id' }),
});
