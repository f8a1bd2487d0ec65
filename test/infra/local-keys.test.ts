import { createHash, verify, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { openSigner } from '../../functions/adapters/open-signer.ts';
import { openLocalSeal, openLocalWalletKey } from '../../infra/local/certificates/local-keys.ts';
import { startLocal } from '../../infra/local/start-local.ts';
import { echoDist, temporaryFolder } from '../support/local-dist.ts';

const now = Date.parse('2026-11-24T08:00:00Z');
const day = 86_400_000;
const certificateIn = (file: string) => new X509Certificate(readFileSync(file));

describe('the keys of a machine of one’s own', () => {
  it('are two, by one authority: one that seals, one that signs for wallets', async () => {
    const folder = temporaryFolder();
    const seal = await openLocalSeal(folder, now);
    const wallet = await openLocalWalletKey(folder, now);
    expect(wallet.root).toBe(seal.root);
    const [sealing, signing, root] = [seal.chain, wallet.chain, wallet.root].map(certificateIn);
    expect(root && [sealing?.verify(root.publicKey), signing?.verify(root.publicKey)]).toEqual([true, true]);
    expect(signing && sealing?.publicKey.equals(signing.publicKey)).toBe(false);
    // What is allowed to sign documents is the seal alone.
    expect([sealing?.keyUsage, signing?.keyUsage]).toEqual([['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4'], undefined]);
    expect(statSync(wallet.key).mode & 0o777).toBe(0o600);
  });

  it('stay as they are until their certificate expires', async () => {
    const folder = temporaryFolder();
    const { chain } = await openLocalWalletKey(folder, now);
    const first = readFileSync(chain, 'utf8');
    await openLocalWalletKey(folder, now + 1000 * day);
    expect(readFileSync(chain, 'utf8')).toBe(first);
    await openLocalWalletKey(folder, now + 1200 * day);
    expect(readFileSync(chain, 'utf8')).not.toBe(first);
  });

  it('are told to the function of certificates, which can sign for wallets with the one meant for that', async () => {
    const told = `export const handler = async () => ({ statusCode: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: process.env.WALLET_KEY, chain: process.env.WALLET_CHAIN }) });`;
    const dist = echoDist({ 'functions/certificate-api/index.mjs': told });
    const portal = await startLocal({ timers: false, dist });
    onTestFinished(() => portal.stop());
    const answer = await fetch(`${portal.portal}/v1/citizens/session`);
    const { key, chain } = z.object({ key: z.string(), chain: z.string() }).parse(await answer.json());
    expect(key).toBe(`file:${join(portal.folder.seal, 'wallet.key.pem')}`);
    const signer = await openSigner({ key, chain }, Math.floor(Date.now() / 1000));
    const digest = createHash('sha256').update('a credential').digest();
    const signature = await signer.signDigest(digest);
    const { publicKey } = new X509Certificate(signer.chain[0] ?? new Uint8Array());
    expect(verify('sha256', Buffer.from('a credential'), publicKey, signature)).toBe(true);
  });
});
