import * as z from 'zod';

/** A kind of certificate that the town offers: `meldebescheinigung`. */
export const ProductId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(64)
  .brand('ProductId')
  .meta({ description: 'Certificate product', example: 'meldebescheinigung' });
export type ProductId = z.infer<typeof ProductId>;

/**
 * What a citizen asks for: keyed hash of the citizen and the idempotency key, 22 characters base64url (128 bit). Cannot be
 * guessed, but is no secret: who may see the request is asked of the session.
 */
export const RequestId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .brand('RequestId')
  .meta({ description: 'Request for a certificate' });
export type RequestId = z.infer<typeof RequestId>;

/** Number of an issued certificate as it is printed: prefix of the town, year, eight characters of Crockford base32. */
export const CertificateId = z
  .string()
  .regex(/^[A-Z]{2,4}-2\d{3}-[0-9A-HJKMNP-TV-Z]{8}$/)
  .brand('CertificateId')
  .meta({ description: 'Number of a certificate', example: 'LIN-2026-4K7M2PQX' });
export type CertificateId = z.infer<typeof CertificateId>;

/** Twelve characters of Crockford base32 (60 bit) and a check character; shown as `XXXX-XXXX-XXXX-X`. */
export const CheckCode = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{13}$/)
  .brand('CheckCode')
  .meta({ description: 'Code to check a certificate with' });
export type CheckCode = z.infer<typeof CheckCode>;

/** What a payment provider calls a payment. */
export const PaymentId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .brand('PaymentId')
  .meta({ description: 'Payment at the provider', example: 'tr_7UhSN1zuXS' });
export type PaymentId = z.infer<typeof PaymentId>;
