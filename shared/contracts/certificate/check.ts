import * as z from 'zod';
import { BirthDate } from '../../domain/certificate/birth-date.ts';
import { parseCheckCode } from '../../domain/certificate/check-code.ts';
import { ProductKind } from '../../domain/certificate/product.ts';
import { InstantText } from '../../domain/civil.ts';
import { LocalizedText } from '../../domain/language.ts';

/** As typed: any case, O for 0, I and L for 1, with or without dashes. Its last character catches typing errors. */
const TypedCheckCode = z
  .string()
  .max(60)
  .transform((text, context) => {
    const code = parseCheckCode(text);
    if (code !== undefined) return code;
    context.addIssue({ code: 'custom', message: 'invalid_format' });
    return z.NEVER;
  })
  .meta({ type: 'string', description: 'Check code as it stands on the certificate', example: '7F2Q-9DKM-31TX-1' });

export const CheckBody = z
  .strictObject({
    code: TypedCheckCode,
    birthDate: BirthDate.optional().meta({
      description: 'Only to be told whether the certificate is about somebody born on that day: yes or no',
    }),
  })
  .meta({ id: 'CertificateCheck', examples: [{ code: '7F2Q-9DKM-31TX-1' }] });

/** SHA-256 of a file, hexadecimal; the file itself stays where it is. */
export const FileCheckBody = z
  .strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/)
      .transform((text) => text.toLowerCase())
      .meta({ type: 'string', description: 'SHA-256 of the file, hexadecimal' }),
  })
  .meta({
    id: 'CertificateFileCheck',
    examples: [{ sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' }],
  });

/**
 * Three answers, each for itself, and what stands on the paper anyway; never whom it is about. What was never issued and
 * what was erased is the same: `unknown` three times.
 */
export const CheckView = z
  .strictObject({
    checkedAt: InstantText,
    genuine: z.enum(['yes', 'unknown']).meta({ description: 'This town issued it, and it was not changed' }),
    valid: z.enum(['yes', 'expired', 'revoked', 'superseded', 'unknown']),
    issuer: LocalizedText.optional().meta({ description: 'Who issued it; left out where that is unknown' }),
    certificate: z
      .strictObject({
        kind: ProductKind,
        issuedAt: InstantText,
        validUntil: InstantText.meta({ description: 'The last second of the last day in the zone of the town' }),
        /** Since when it was revoked or superseded. */
        endedAt: InstantText.optional(),
        keyId: z.string().meta({ description: 'Which of the keys of the seal, see GET /v1/certificate-keys' }),
      })
      .optional(),
    birthDate: z.enum(['matches', 'differs']).optional().meta({ description: 'Only where one was sent' }),
  })
  .meta({ id: 'CertificateCheckResult' });
export type CheckView = z.infer<typeof CheckView>;

/** DER, base64. */
const Der = z.base64();

export const KeysView = z
  .strictObject({
    issuer: LocalizedText,
    keys: z.array(
      z.strictObject({
        kid: z.string().meta({ description: 'How the key is named in QR codes and in checks' }),
        publicKey: Der.meta({ description: 'SubjectPublicKeyInfo, DER, base64; ECDSA P-256' }),
        chain: z.array(Der).meta({ description: 'X.509 certificates, DER, base64: the seal first, the root last' }),
        rootFingerprint: z.string().meta({ description: 'SHA-256 of the root certificate, hexadecimal' }),
        validFrom: InstantText,
        validUntil: InstantText,
      }),
    ),
  })
  .meta({ id: 'CertificateKeys', description: 'Keys of the seal, the newest first; keys that were replaced stay' });
export type KeysView = z.infer<typeof KeysView>;
