import * as z from 'zod';
import { BirthDate } from './birth-date.ts';

const name = z.string().max(250);

/** What names somebody in the population register: for Germany the personal identification number of the register. */
export const RegisterKey = z.string().min(1).max(64).brand('RegisterKey');
export type RegisterKey = z.infer<typeof RegisterKey>;

/** A day, ISO 8601. */
const Day = z.iso.date();

export const PostalAddress = z.object({
  street: z.string().max(200),
  postalCode: z.string().max(20),
  city: z.string().max(100),
  /** ISO 3166-1 alpha-2; left out: here. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});
export type PostalAddress = z.infer<typeof PostalAddress>;

export const Residence = z.object({
  kind: z.enum(['main', 'secondary']),
  address: PostalAddress,
  from: Day,
  /** Left out: lives there now. */
  until: Day.optional(),
});
export type Residence = z.infer<typeof Residence>;

const familyStatuses = ['single', 'married', 'divorced', 'widowed', 'partnership', 'unknown'] as const;

/**
 * A person as the population register keeps them, in the words of the Federal Registration Act (BMG, section 3). Names
 * stand as they are registered; people may have no given name or no family name.
 */
export const RegisterPerson = z.object({
  key: RegisterKey,
  familyName: name,
  birthName: name.optional(),
  givenNames: z.array(name),
  /** Which of the given names is used. */
  callName: name.optional(),
  /** `Dr.`: the only academic degree that is registered. */
  doctorate: name.optional(),
  birth: z.object({ date: BirthDate, place: z.string().max(200).optional() }),
  /** ISO 3166-1 alpha-2. */
  citizenships: z.array(z.string().regex(/^[A-Z]{2}$/)),
  residences: z.array(Residence),
  familyStatus: z.enum(familyStatuses).optional(),
  died: Day.optional(),
  /** Blocks of the register: BMG 51 (danger to life, health or freedom) and 52 (shelters, prisons, hospitals). */
  blocks: z.array(z.enum(['51', '52'])),
  /** Who acts for a child. */
  guardians: z.array(RegisterKey).optional(),
});
export type RegisterPerson = z.infer<typeof RegisterPerson>;
