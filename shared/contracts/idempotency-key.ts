import * as z from 'zod';

/**
 * The `Idempotency-Key` header: 16 to 64 visible ASCII characters, random for each wish and the same for each retry.
 * Whoever sends a key again with the same body gets the same answer, link token included: it is a secret, and must be
 * as hard to guess. It holds for one municipality and one URL; with another body it is refused.
 */
export const IdempotencyKey = z
  .string()
  .min(16)
  .max(64)
  .regex(/^[!-~]+$/)
  .meta({
    description:
      'A new random value for each wish (a UUID, for example), the same again for each retry; scoped to the URL. Keep it secret: whoever sends it again gets the same answer, token included',
    example: '5f0c1d9e-8a52-4c0e-b7d4-9a3c61f2e870',
  });
