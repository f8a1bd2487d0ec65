import * as z from 'zod';
import { AcrScheme } from '../shared/domain/assurance.ts';
import { TenantId } from '../shared/domain/ids.ts';

/** JSON text of an object, then judged by a schema. */
function json<Schema extends z.ZodType>(schema: Schema) {
  const parsed = z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'is not JSON' });
      return z.NEVER;
    }
  });
  return parsed.pipe(schema);
}

function isNotEmpty(value: object): boolean {
  return Object.keys(value).length > 0;
}

/** What every function needs. */
const Common = z.object({
  TABLE_NAME: z.string().describe('name of the DynamoDB table'),
  DYNAMODB_ENDPOINT: z.url().optional().describe('address of another DynamoDB, for example an emulator'),
  TENANT_BY_HOST: json(z.record(z.string().toLowerCase(), TenantId).refine(isNotEmpty, 'names no host')).describe(
    'JSON object: host name (with port, if any) to municipality',
  ),
  LINK_KEY: z.base64().min(44).describe('base64 of at least 32 random bytes; all link tokens are derived from it'),
  GRACE_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(3600)
    .default(120)
    .describe('how long claims and holds are left alone after their time: twice the clock skew plus a request'),
  PORTAL_ORIGINS: json(
    z.record(
      TenantId,
      z.url().transform((text) => new URL(text).origin),
    ),
  )
    .default({})
    .describe('JSON object: municipality to origin of its pages, where that is not https:// and its first host'),
  CLOCK_OFFSET_FILE: z.string().optional().describe('local host only: file with seconds to move the clock by'),
});

export const ApiEnv = Common.extend({
  ORIGIN_SECRET: z.string().min(16).optional().describe('what our own proxies prove themselves with'),
});
export type ApiEnv = z.infer<typeof ApiEnv>;

/** What certificates need beyond the house. */
const registerAndPayments = {
  REGISTER_URL: z.url().describe('population register: its address, https unless it is local'),
  REGISTER_KEY: z.string().min(16).describe('what we prove ourselves with to the population register'),
  PAYMENT_URL: z.url().describe('payment provider (REST as Mollie API v2): its address'),
  PAYMENT_KEYS: json(z.record(TenantId, z.string().min(1))).describe(
    'JSON object: municipality to its key at the payment provider, so that fees reach its own account',
  ),
};

/** Where the keys of cases are wrapped. */
const caseKeys = {
  CASE_KEY: z
    .string()
    .regex(/^(?:kms|file):.+/)
    .describe('what wraps the keys of cases: "kms:<key id or ARN>", or "file:<path>" on a machine of one\'s own'),
  KMS_ENDPOINT: z.url().optional().describe('address of another KMS, for example an emulator'),
};

export const StaffEnv = ApiEnv.extend({
  REGISTER_URL: registerAndPayments.REGISTER_URL.optional(),
  REGISTER_KEY: registerAndPayments.REGISTER_KEY.optional(),
  CASE_KEY: caseKeys.CASE_KEY.optional(),
  KMS_ENDPOINT: caseKeys.KMS_ENDPOINT,
  STAFF_ISSUER: z.url().describe('identity provider of staff (OpenID Connect): its issuer, https unless it is local'),
  STAFF_CLIENT_ID: z.string().min(1).describe('what the identity provider knows us as: a public client with PKCE'),
  STAFF_LOGOUT: z
    .url()
    .optional()
    .describe('page that ends the session of a provider without end_session_endpoint: takes client_id and logout_uri'),
  STAFF_REQUIRE_MFA: z
    .string()
    .optional()
    .transform((text) => text?.split(/[\s,]+/).filter((value) => value !== '') ?? [])
    .describe(
      'values of amr or acr that prove a second factor, with spaces; empty: the provider itself insists on one',
    ),
});
export type StaffEnv = z.infer<typeof StaffEnv>;

export const CertificateEnv = ApiEnv.extend({
  ...registerAndPayments,
  ...caseKeys,
  WALLET_KEY: z
    .string()
    .regex(/^(?:kms|file):.+/)
    .optional()
    .describe('what signs credentials for wallets, written as CASE_KEY; never the seal. Without it nothing is offered'),
  WALLET_CHAIN: z
    .string()
    .optional()
    .describe('its certificates in PEM, its own first, the root last, or "file:<path>" of them'),
  CITIZEN_ISSUER: z
    .url()
    .describe('identity provider of citizens (OpenID Connect; for BundID and DigiD a broker): its issuer'),
  CITIZEN_CLIENT_ID: z.string().min(1).describe('what the identity provider of citizens knows us as'),
  CITIZEN_CLIENT_SECRET: z.string().min(1).optional().describe('for a provider that knows no public clients'),
  CITIZEN_LOGOUT: z
    .url()
    .optional()
    .describe('page that ends the session of a provider without end_session_endpoint: takes client_id and logout_uri'),
  CITIZEN_ACR: AcrScheme.describe('the words in which that provider speaks of levels: bundid, digid, eidas or local'),
  CITIZEN_REGISTER_CLAIM: z
    .string()
    .default('register_key')
    .describe('claim that names a person in the population register, if the provider has one'),
});
export type CertificateEnv = z.infer<typeof CertificateEnv>;

export const WorkerEnv = Common.extend({
  MAIL_TRANSPORT: z.string().describe('"ses", "smtp://host:port" or "smtps://user:password@host:port"'),
});
export type WorkerEnv = z.infer<typeof WorkerEnv>;

export const IssueEnv = WorkerEnv.extend({
  ...registerAndPayments,
  ...caseKeys,
  RETRIEVAL_KEY: z
    .string()
    .regex(/^(?:kms|file):.+/)
    .describe(
      'what wraps the keys of the log of retrievals (BMG section 40), written as CASE_KEY; issuing only writes it',
    ),
  SEAL_KEY: z
    .string()
    .regex(/^(?:kms|file):.+/)
    .describe('key of the seal (ECDSA P-256): "kms:<key id or ARN>", or "file:<path>" of a key in PEM at home'),
  SEAL_CHAIN: z
    .string()
    .min(1)
    .describe('its certificates in PEM, that of the key first, the root last; or "file:<path>" of them'),
});
export type IssueEnv = z.infer<typeof IssueEnv>;

export type CommonEnv = z.infer<typeof Common>;

/**
 * The environment of a function, the only reader of process.env. Empty means absent. Throws one error that names each
 * wrong variable and says what it is for, never its value.
 */
export function readEnv<Env extends z.ZodObject>(schema: Env, source: NodeJS.ProcessEnv = process.env): z.output<Env> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    const purpose = schema.shape[name]?.description ?? '';
    return `${name} ${given[name] === undefined ? 'is missing' : `is wrong (${message})`}: ${purpose}`;
  });
  throw new Error(`Environment: ${[...new Set(lines)].join('; ')}`);
}
