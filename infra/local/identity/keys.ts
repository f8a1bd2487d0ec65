import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import { readText } from '../folder.ts';

const Keys = z.strictObject({
  cookies: z.string().min(32),
  signing: z.looseObject({ kid: z.string(), kty: z.string() }),
});
export type IdentityKeys = z.infer<typeof Keys>;

/** Keys of this machine's identity provider, made once and readable by its owner only. */
export async function openIdentityKeys(file: string): Promise<IdentityKeys> {
  const kept = readText(file);
  if (kept !== undefined) return Keys.parse(JSON.parse(kept));
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const fresh = Keys.parse({
    cookies: randomBytes(32).toString('base64'),
    signing: { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), alg: 'RS256', use: 'sig' },
  });
  writeFileSync(file, JSON.stringify(fresh, null, 2), { mode: 0o600 });
  return fresh;
}
