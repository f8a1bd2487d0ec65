import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { loadSecrets } from '../../infra/aws/secrets/load-secrets.ts';
import { secretsPreload } from '../../infra/aws/secrets/secrets-layer.ts';
import { signedHeaders } from '../../infra/aws/secrets/sign.ts';
import { appOf, stage } from './aws-synthesis.ts';

const run = promisify(execFile);
const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: 'session//token==',
};
const Sent = z.object({
  hostname: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.instanceof(Uint8Array).transform((bytes) => new TextDecoder().decode(bytes)),
});

/** A request as the AWS SDK signs it. */
async function signedBySdk() {
  let sent: z.infer<typeof Sent> | undefined;
  const client = new DynamoDBClient({ region: 'eu-central-1', credentials, maxAttempts: 1 });
  client.middlewareStack.add(
    () => (args) => {
      sent = Sent.parse(args.request);
      return Promise.reject(new Error('seen enough'));
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  await expect(client.send(new ListTablesCommand({ Limit: 7 }))).rejects.toThrow('seen enough');
  if (!sent) throw new Error('Nothing was sent');
  return sent;
}

describe('a signature', () => {
  it('is the one that the AWS SDK makes', async () => {
    const { headers, body, hostname } = await signedBySdk();
    const signed = /SignedHeaders=([^,]+)/.exec(headers['authorization'] ?? '')?.[1]?.split(';') ?? [];
    const byUs = new Set(['host', 'x-amz-date', 'x-amz-security-token']);
    const others = signed.filter((name) => !byUs.has(name)).map((name) => [name, headers[name] ?? '']);
    const request = {
      url: new URL(`https://${hostname}/`),
      headers: Object.fromEntries(others),
      body,
      region: 'eu-central-1',
      service: 'dynamodb',
      time: headers['x-amz-date'] ?? '',
    };
    expect(signedHeaders(request, credentials)['authorization']).toBe(headers['authorization']);
  });
});

describe('the layer', () => {
  it('puts secrets into the environment of a Node program before that begins', async () => {
    const manager = createServer((request, response) => {
      expect(request.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 /);
      response.end(JSON.stringify({ SecretString: 'from the vault' }));
    });
    await new Promise<void>((resolve) => manager.listen(0, '127.0.0.1', resolve));
    const address = z.object({ port: z.number() }).parse(manager.address());
    const preload = secretsPreload.replace('/opt', join(appOf(stage).outdir, 'secrets-layer'));
    const { stdout } = await run(process.execPath, ['--print', 'process.env.LINK_KEY'], {
      env: {
        NODE_OPTIONS: `--enable-source-maps ${preload}`,
        AWS_REGION: 'eu-central-1',
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        SECRETS_ENDPOINT: `http://127.0.0.1:${address.port}`,
        LINK_KEY_SECRET_ARN: 'arn:link',
      },
    });
    manager.close();
    expect(stdout.trim()).toBe('from the vault');
  });
});

describe('secrets', () => {
  const environment = () => ({
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    SECRETS_ENDPOINT: 'https://secretsmanager.eu-central-1.amazonaws.com',
    LINK_KEY_SECRET_ARN: 'arn:link',
    ORIGIN_SECRET_SECRET_ARN: 'arn:origin',
    TABLE_NAME: 'foyer',
  });
  const time = '20261124T080000Z';

  it('reach the environment under their own names, and nothing else changes', async () => {
    const variables = environment();
    await loadSecrets(variables, {
      time,
      fetch: async (_url, { body }) => Response.json({ SecretString: `text of ${body}` }),
    });
    expect(variables).toEqual({
      ...environment(),
      LINK_KEY: 'text of {"SecretId":"arn:link"}',
      ORIGIN_SECRET: 'text of {"SecretId":"arn:origin"}',
    });
  });

  it('are asked for with a signature and the session of the function', async () => {
    const { ORIGIN_SECRET_SECRET_ARN: _, ...variables } = environment();
    const asked: Record<string, string>[] = [];
    const fetch = async (_url: URL, { headers }: { headers: Record<string, string> }) => {
      asked.push(headers);
      return Response.json({ SecretString: 'x' });
    };
    await loadSecrets(variables, { time, fetch });
    expect(asked).toEqual([
      expect.objectContaining({
        'x-amz-target': 'secretsmanager.GetSecretValue',
        'x-amz-security-token': credentials.sessionToken,
        authorization: expect.stringMatching(
          /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/20261124\/eu-central-1\/secretsmanager\//,
        ),
      }),
    ]);
  });

  it('that cannot be had stop the function and say why, without telling them', async () => {
    const refused = async () => Response.json({ __type: 'AccessDeniedException' }, { status: 400 });
    await expect(loadSecrets(environment(), { time, fetch: refused })).rejects.toThrow(
      /Secret arn:(link|origin) could not be read: 400 AccessDeniedException/,
    );
  });

  it('are not looked for where none are named', async () => {
    const variables = { TABLE_NAME: 'foyer' };
    await loadSecrets(variables, { time, fetch: () => Promise.reject(new Error('asked')) });
    expect(variables).toEqual({ TABLE_NAME: 'foyer' });
  });
});
