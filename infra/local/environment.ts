import type { LocalKey } from './certificates/local-keys.ts';
import type { Secrets } from './folder.ts';
import { localAws, tableName } from './table.ts';
import { portalOrigins, type Tenants, tenantByHost } from './tenants.ts';

/** What the functions of one portal are told; in AWS the template does. */
export type Place = {
  readonly databaseEndpoint: string;
  readonly smtpPort: number;
  readonly portalPort: number;
  readonly apiPort: number;
  /** Where staff sign in: `http://127.0.0.1:<port>`. */
  readonly identityIssuer: string;
  /** Where citizens sign in. */
  readonly citizensIssuer: string;
  readonly paymentsUrl: string;
  readonly registerUrl: string;
  readonly clockFile: string;
  /** Holds the key under which the keys of cases are kept. */
  readonly caseKeyFile: string;
  readonly retrievalKeyFile: string;
  /** Files of the key that seals documents. */
  readonly seal: Pick<LocalKey, 'key' | 'chain'>;
  /** Files of the key that signs what is handed to wallets. */
  readonly walletKey: Pick<LocalKey, 'key' | 'chain'>;
  readonly secrets: Secrets;
  readonly tenants: Tenants;
};

/** What the local identity provider knows the portal as. */
export const staffClientId = 'foyer';
export const citizenClientId = 'foyer-citizens';

/** What the portal proves itself with to the local register: its people are invented. */
export const registerKey = 'key-of-the-local-register';

export type Environment = Readonly<Record<string, string>>;

/** For everything that reaches the table; also for operators' commands. Nothing of the machine's own environment. */
export function tableEnvironment(databaseEndpoint: string): Environment {
  return {
    AWS_REGION: localAws.region,
    AWS_ACCESS_KEY_ID: localAws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localAws.credentials.secretAccessKey,
    DYNAMODB_ENDPOINT: databaseEndpoint,
    TABLE_NAME: tableName,
  };
}

/** For everything behind the API, the stream and the timers. */
export function functionEnvironment(place: Place, name: string): Environment {
  return {
    ...tableEnvironment(place.databaseEndpoint),
    ...lambdaSettings(name),
    LINK_KEY: place.secrets.linkKey,
    ORIGIN_SECRET: place.secrets.originSecret,
    TENANT_BY_HOST: tenantByHost(place.tenants, place.portalPort),
    PORTAL_ORIGINS: portalOrigins(place.tenants, place.portalPort),
    MAIL_TRANSPORT: `smtp://127.0.0.1:${place.smtpPort}`,
    CLOCK_OFFSET_FILE: place.clockFile,
    STAFF_ISSUER: place.identityIssuer,
    STAFF_CLIENT_ID: staffClientId,
    STAFF_REQUIRE_MFA: 'mfa',
    CITIZEN_ISSUER: place.citizensIssuer,
    CITIZEN_CLIENT_ID: citizenClientId,
    CITIZEN_ACR: 'local',
    REGISTER_URL: place.registerUrl,
    REGISTER_KEY: registerKey,
    PAYMENT_URL: place.paymentsUrl,
    PAYMENT_KEYS: paymentKeys(place.tenants),
    CASE_KEY: `file:${place.caseKeyFile}`,
    RETRIEVAL_KEY: `file:${place.retrievalKeyFile}`,
    SEAL_KEY: `file:${place.seal.key}`,
    SEAL_CHAIN: `file:${place.seal.chain}`,
    WALLET_KEY: `file:${place.walletKey.key}`,
    WALLET_CHAIN: `file:${place.walletKey.chain}`,
  };
}

/** For the pages: they reach nothing but the API. */
export function pagesEnvironment(place: Pick<Place, 'portalPort' | 'apiPort' | 'clockFile' | 'secrets'>): Environment {
  return {
    ...lambdaSettings('web'),
    ORIGIN: `http://localhost:${place.portalPort}`,
    API_ORIGIN: `http://127.0.0.1:${place.apiPort}`,
    ORIGIN_SECRET: place.secrets.originSecret,
    CLOCK_OFFSET_FILE: place.clockFile,
  };
}

/** Each municipality has an account of its own at the payment provider. */
function paymentKeys(tenants: Tenants): string {
  const keys = Object.values(tenants).map((tenant) => [tenant, `test_${tenant.replaceAll('-', '_')}`]);
  return JSON.stringify(Object.fromEntries(keys));
}

function lambdaSettings(name: string): Environment {
  return {
    NODE_ENV: 'production',
    AWS_LAMBDA_FUNCTION_NAME: name,
    POWERTOOLS_SERVICE_NAME: name,
    POWERTOOLS_METRICS_NAMESPACE: 'Foyer',
  };
}
