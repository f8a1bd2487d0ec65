import * as z from 'zod';
import { AcrScheme } from '../../shared/domain/assurance.ts';

const https = z.url({ protocol: /^https$/ });
const secretArn = z.string().regex(/^arn:[a-z-]+:secretsmanager:/, 'an ARN of secretsmanager');

/** What certificates need of a town beyond the house. Secrets hold nothing but their value. */
export const CertificateConfig = z.strictObject({
  /** Where citizens sign in with OpenID Connect; for BundID and DigiD a broker. */
  citizens: z.strictObject({
    issuer: https,
    clientId: z.string().min(1),
    clientSecretArn: secretArn.optional(),
    /** The words in which that provider speaks of levels of assurance. */
    acr: AcrScheme.exclude(['local']),
    /** Claim that names a person in the population register. */
    registerClaim: z.string().min(1).optional(),
    logoutUrl: https.optional(),
  }),
  /** Population register; the secret is what we prove ourselves with. */
  register: z.strictObject({ url: https, keyArn: secretArn }),
  /** Payment provider (REST as Mollie API v2); the secret is a JSON object: municipality to its key. */
  payments: z.strictObject({ url: https.default('https://api.mollie.com'), keysArn: secretArn }),
  /** Secret with the certificates of the seal's key in PEM, its own first, the root last. */
  sealChainArn: secretArn,
  /** The same for credentials. Absent: nothing is offered to wallets. */
  walletChainArn: secretArn.optional(),
});
export type CertificateConfig = z.infer<typeof CertificateConfig>;
