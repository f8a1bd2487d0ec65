import { createHmac, hkdfSync, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { LinkToken } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { WalletNonces, WalletSecrets } from '../../ports/wallet.ts';

const nonceSeconds = 300;
const randomPart = 12;
const timePart = 6;
const tagPart = 16;

/** Everything a wallet is told and must bring back. `linkKey` is base64 of at least 32 bytes. */
export function walletSecretsBy(linkKey: string): WalletSecrets & WalletNonces {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(linkKey, 'base64'), '', 'foyer: handing over to wallets', 32));
  const mac = (...parts: readonly string[]) => createHmac('sha256', key).update(JSON.stringify(parts)).digest();
  const tagOf = (tenant: string, body: Buffer) => mac('nonce', tenant, body.toString('hex')).subarray(0, tagPart);
  return {
    draw: () => LinkToken.parse(randomBytes(32).toString('base64url')),
    drawDigits: () => randomInt(1_000_000).toString().padStart(6, '0'),
    hash: (secret) => mac('secret', secret).toString('base64url'),
    make(tenant, at) {
      const end = Buffer.alloc(timePart);
      end.writeUIntBE(secondsOf(at) + nonceSeconds, 0, timePart);
      const body = Buffer.concat([randomBytes(randomPart), end]);
      return Buffer.concat([body, tagOf(tenant, body)]).toString('base64url');
    },
    isFresh(tenant, nonce, at) {
      const bytes = Buffer.from(nonce, 'base64url');
      if (bytes.length !== randomPart + timePart + tagPart || bytes.toString('base64url') !== nonce) return false;
      const body = bytes.subarray(0, randomPart + timePart);
      const isOurs = timingSafeEqual(bytes.subarray(body.length), tagOf(tenant, body));
      return isOurs && secondsOf(at) < body.readUIntBE(randomPart, timePart);
    },
  };
}
