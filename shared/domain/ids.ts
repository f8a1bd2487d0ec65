import * as z from 'zod';
import { CivilDate } from './civil.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(64);

/** A municipality. Taken from the host name or a staff token, never from a body. */
export const TenantId = slug.brand('TenantId').meta({ description: 'Municipality', example: 'lindenau' });
export type TenantId = z.infer<typeof TenantId>;

export const OfficeId = slug.brand('OfficeId').meta({ description: 'Office', example: 'rathaus-mitte' });
export type OfficeId = z.infer<typeof OfficeId>;

export const ServiceId = slug.brand('ServiceId').meta({ description: 'Service', example: 'wohnung-anmelden' });
export type ServiceId = z.infer<typeof ServiceId>;

/** What a member of staff wrote: keyed by who wrote it and the idempotency key, 22 characters base64url. */
export const StaffEntryId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .brand('StaffEntryId')
  .meta({ description: 'Idea or call for help' });
export type StaffEntryId = z.infer<typeof StaffEntryId>;

/** A member of staff: keyed hash of the municipality and the identity provider's subject, 22 characters base64url. */
export const StaffId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .brand('StaffId')
  .meta({ description: 'Member of staff (pseudonym)' });
export type StaffId = z.infer<typeof StaffId>;

/**
 * 16 characters of Crockford base32 (80 bits): a keyed hash of tenant, purpose, office, date and idempotency key. Short,
 * since every claim of a day sheet is paid for by the byte; ten million of them in one town collide once in 10^10 towns.
 */
export const AppointmentId = z
  .string()
  .regex(/^[0-9a-hjkmnp-tv-z]{16}$/)
  .brand('AppointmentId')
  .meta({ description: 'Appointment within its office and day' });
export type AppointmentId = z.infer<typeof AppointmentId>;

/** `office.date.id`: all that is needed to read the appointment with one key look-up. Not a secret. */
export const AppointmentReference = z
  .string()
  .max(92)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.\d{4}-\d{2}-\d{2}\.[0-9a-hjkmnp-tv-z]{16}$/)
  .refine((text) => CivilDate.safeParse(text.split('.')[1]).success, { error: 'no_such_date' })
  .brand('AppointmentReference')
  .meta({ description: 'office.date.id', example: 'rathaus-mitte.2026-11-24.0123456789abcdef' });
export type AppointmentReference = z.infer<typeof AppointmentReference>;

/** 256 random-looking bits, base64url. Whoever holds it may act; the store keeps its SHA-256 only. */
export const LinkToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .brand('LinkToken')
  .meta({ description: 'Secret from a link (256 bit, base64url)' });
export type LinkToken = z.infer<typeof LinkToken>;
