import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { kmsKeyWrapper } from '../../functions/adapters/key-wrapper-kms.ts';
import { localKeyWrapper } from '../../functions/adapters/key-wrapper-local.ts';
import type { KeyWrapper } from '../../functions/ports/certificate.ts';

const Asked = z.object({
  KeyId: z.literal('key-of-cases'),
  EncryptionContext: z.record(z.string(), z.string()),
  CiphertextBlob: z.base64().optional(),
});

/** KMS as far as data keys go, over its own protocol (AWS JSON 1.1), for the real SDK. */
class FakeKms {
  readonly #master = randomBytes(32);
  readonly #server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const [status, answer] = this.#answer(String(request.headers['x-amz-target']), Buffer.concat(parts).toString());
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(answer));
    });
  });
  throttled = 0;
  calls = 0;

  async listen(): Promise<string> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
    const address = z.object({ port: z.int() }).parse(this.#server.address());
    return `http://127.0.0.1:${address.port}`;
  }

  close() {
    this.#server.close();
  }

  #answer(target: string, body: string): readonly [number, object] {
    this.calls += 1;
    if (this.throttled > 0) {
      this.throttled -= 1;
      return [400, { __type: 'ThrottlingException' }];
    }
    const { EncryptionContext, CiphertextBlob, KeyId } = Asked.parse(JSON.parse(body));
    const aad = Buffer.from(JSON.stringify(Object.entries(EncryptionContext).toSorted()));
    if (target.endsWith('.GenerateDataKey')) {
      const [plain, nonce] = [randomBytes(32), randomBytes(12)];
      const cipher = createCipheriv('aes-256-gcm', this.#master, nonce).setAAD(aad);
      const blob = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
      return [200, { KeyId, Plaintext: plain.toString('base64'), CiphertextBlob: blob.toString('base64') }];
    }
    try {
      const blob = Buffer.from(CiphertextBlob ?? '', 'base64');
      const decipher = createDecipheriv('aes-256-gcm', this.#master, blob.subarray(0, 12)).setAAD(aad);
      decipher.setAuthTag(blob.subarray(-16));
      const plain = Buffer.concat([decipher.update(blob.subarray(12, -16)), decipher.final()]);
      return [200, { KeyId, Plaintext: plain.toString('base64') }];
    } catch {
      return [400, { __type: 'InvalidCiphertextException' }];
    }
  }
}

const kms = new FakeKms();
const folder = mkdtempSync(join(tmpdir(), 'foyer-key-'));
const file = join(folder, 'case.key');
const wrappers = new Map<string, KeyWrapper>();
const wrapperNamed = (name: string): KeyWrapper => {
  const wrapper = wrappers.get(name);
  if (!wrapper) throw new Error(`${name} is no key wrapper`);
  return wrapper;
};

beforeAll(async () => {
  const client = new KMSClient({
    region: 'eu-central-1',
    endpoint: await kms.listen(),
    credentials: { accessKeyId: 'fake', secretAccessKey: 'fake' },
    maxAttempts: 4,
  });
  wrappers.set('KMS', kmsKeyWrapper(client, 'key-of-cases'));
  wrappers.set('a file', localKeyWrapper(file));
});
afterAll(() => {
  kms.close();
  rmSync(folder, { recursive: true });
});

describe.each(['KMS', 'a file'])('keys of cases wrapped by %s', (name) => {
  const context = { tenant: 'lindenau', case: 'one' };

  it('come back as they were, whatever the order of the context', async () => {
    const { plain, wrapped } = await wrapperNamed(name).generate(context);
    expect(plain).toHaveLength(32);
    const again = await wrapperNamed(name).unwrap(wrapped, { case: 'one', tenant: 'lindenau' });
    expect(Buffer.from(again)).toEqual(Buffer.from(plain));
  });

  it('do not open for another case or town', async () => {
    const { wrapped } = await wrapperNamed(name).generate(context);
    await expect(wrapperNamed(name).unwrap(wrapped, { ...context, case: 'two' })).rejects.toThrow();
    await expect(wrapperNamed(name).unwrap(wrapped, { ...context, tenant: 'bergheim' })).rejects.toThrow();
  });

  it('do not open when a bit was changed', async () => {
    const { wrapped } = await wrapperNamed(name).generate(context);
    const changed = Buffer.from(wrapped);
    changed[20] = (changed[20] ?? 0) ^ 1;
    await expect(wrapperNamed(name).unwrap(changed, context)).rejects.toThrow();
  });
});

describe('KMS', () => {
  it('is asked again when it throttles', async () => {
    kms.throttled = 2;
    kms.calls = 0;
    await wrapperNamed('KMS').generate({ tenant: 'lindenau', case: 'three' });
    expect(kms.calls).toBe(3);
  });
});

describe('the key file', () => {
  it('is made once, for its owner only', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(() => localKeyWrapper(file)).not.toThrow();
  });

  it('is refused where it holds something else', () => {
    const other = join(folder, 'other.key');
    writeFileSync(other, 'c2hvcnQ=');
    expect(() => localKeyWrapper(other)).toThrow('holds no key of 32 bytes');
  });
});
