import { type Credentials, signedHeaders } from './sign.ts';

type Environment = Record<string, string | undefined>;
type Post = (url: URL, init: { method: 'POST'; headers: Record<string, string>; body: string }) => Promise<Response>;
type Deps = { readonly fetch: Post /** `yyyymmddThhmmssZ`, UTC. */; readonly time: string };

const suffix = '_SECRET_ARN';

/**
 * For every `NAME_SECRET_ARN` of the environment, puts the secret's text into `NAME`: a function reads the same
 * variables in Lambda as on a laptop, while its configuration shows none of them. Throws when a secret cannot be had.
 */
export async function loadSecrets(environment: Environment, deps: Deps): Promise<void> {
  const wanted = Object.entries(environment).filter(([name]) => name.endsWith(suffix));
  await Promise.all(
    wanted.map(async ([name, arn]) => {
      environment[name.slice(0, -suffix.length)] = await secretText(arn ?? '', environment, deps);
    }),
  );
}

async function secretText(arn: string, environment: Environment, deps: Deps): Promise<string> {
  const request = {
    url: new URL(required(environment, 'SECRETS_ENDPOINT')),
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'secretsmanager.GetSecretValue' },
    body: JSON.stringify({ SecretId: arn }),
    region: required(environment, 'AWS_REGION'),
    service: 'secretsmanager',
    time: deps.time,
  };
  const headers = signedHeaders(request, credentialsOf(environment));
  const response = await deps.fetch(request.url, { method: 'POST', headers, body: request.body });
  const answer: unknown = await response.json();
  if (response.ok && isObject(answer) && typeof answer['SecretString'] === 'string') return answer['SecretString'];
  const reason = isObject(answer) ? answer['__type'] : undefined;
  throw new Error(`Secret ${arn} could not be read: ${response.status} ${reason ?? 'without a text'}`);
}

function credentialsOf(environment: Environment): Credentials {
  const sessionToken = environment['AWS_SESSION_TOKEN'];
  return {
    accessKeyId: required(environment, 'AWS_ACCESS_KEY_ID'),
    secretAccessKey: required(environment, 'AWS_SECRET_ACCESS_KEY'),
    ...(sessionToken ? { sessionToken } : {}),
  };
}

function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (!value) throw new Error(`${name} is missing in the environment`);
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
