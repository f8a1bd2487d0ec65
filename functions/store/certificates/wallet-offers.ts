import * as z from 'zod';
import { CredentialTypeId } from '../../../shared/domain/certificate/credential-type.ts';
import { RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Clock } from '../../ports/clock.ts';
import type { WalletOffer, WalletOffers, WalletSecrets } from '../../ports/wallet.ts';
import type { Repeat } from '../repeat.ts';
import type { Table } from '../table.ts';
import type { Row } from '../wire.ts';
import { walletKey } from './journal-keys.ts';

/** Enough to find one's wallet, too short to leave lying about. */
const offerSeconds = 10 * 60;
const tokenSeconds = 5 * 60;
/** Longer than a nonce is fresh, clocks apart included. */
const nonceSeconds = 15 * 60;

/** Of a million combinations. */
const maxTries = 5;

const Stored = z.object({ requestId: RequestId, type: CredentialTypeId, ttl: z.int() });
const StoredOffer = Stored.extend({ digits: z.string(), used: z.boolean() });

export type WalletOffersDeps = {
  readonly table: Table;
  readonly repeat: Repeat;
  readonly clock: Clock;
  readonly walletSecrets: WalletSecrets;
};

/** A try is counted before it is judged, so that many at once are no more than five. */
export function walletOffersIn(deps: WalletOffersDeps): WalletOffers {
  const { table, repeat, clock, walletSecrets: secrets } = deps;
  const now = () => secondsOf(clock.now());
  const keyOf = (tenant: TenantId, kind: Parameters<typeof walletKey>[1], secret: string) =>
    walletKey(tenant, kind, secrets.hash(secret));
  return {
    async open(tenant, { requestId, type }) {
      const code = secrets.draw();
      const digits = secrets.drawDigits();
      const endsAt = now() + offerSeconds;
      const offer = { requestId, type, digits: secrets.hash(code + digits), used: false, tries: 0, ttl: endsAt };
      await repeat(() => table.put({ item: { ...keyOf(tenant, 'OFFER', code), ...offer } }));
      return { code, digits, endsAt };
    },
    async find(tenant, code) {
      const row = await table.get(keyOf(tenant, 'OFFER', code), { consistent: true });
      const offer = row && StoredOffer.parse(row);
      return offer && !offer.used && now() < offer.ttl ? toOffer(offer) : undefined;
    },
    redeem: (tenant, code, digits) => redeem(deps, tenant, { code, digits }),
    async ofToken(tenant, token) {
      return living(await table.get(keyOf(tenant, 'TOKEN', token), { consistent: true }), now());
    },
    async useNonce(tenant, nonce) {
      const item = { ...keyOf(tenant, 'NONCE', nonce), ttl: now() + nonceSeconds };
      const { kind } = await repeat(() => table.put({ item, condition: 'attribute_not_exists(pk)' }));
      return kind === 'done';
    },
    async useToken(tenant, token) {
      const { row } = await repeat(() => table.take(keyOf(tenant, 'TOKEN', token)));
      return living(row, now()) !== undefined;
    },
  };
}

async function redeem(
  { table, repeat, clock, walletSecrets: secrets }: WalletOffersDeps,
  tenant: TenantId,
  { code, digits }: { readonly code: string; readonly digits: string },
) {
  const key = walletKey(tenant, 'OFFER', secrets.hash(code));
  const now = secondsOf(clock.now());
  const counted = await repeat(() =>
    table.update({
      key,
      update: 'SET #tries = #tries + :one',
      condition: '#used = :no AND #tries < :max AND #ttl > :now',
      names: { '#tries': 'tries', '#used': 'used', '#ttl': 'ttl' },
      values: { ':one': 1, ':no': false, ':max': maxTries, ':now': now },
    }),
  );
  if (counted.kind !== 'done') return undefined;
  const offer = StoredOffer.parse(await table.get(key, { consistent: true }));
  // Keyed hashes: how long comparing them takes tells nothing about the digits.
  if (offer.digits !== secrets.hash(code + digits)) return undefined;
  const token = secrets.draw();
  const granted = await repeat(() =>
    table.transact([
      {
        key,
        update: 'SET #used = :yes, #token = :token',
        // The second half holds where an earlier try was written without an answer.
        condition: '#used = :no OR #token = :token',
        names: { '#used': 'used', '#token': 'token' },
        values: { ':yes': true, ':no': false, ':token': secrets.hash(token) },
      },
      { item: { ...walletKey(tenant, 'TOKEN', secrets.hash(token)), ...toOffer(offer), ttl: now + tokenSeconds } },
    ]),
  );
  return granted.kind === 'done' ? { token, seconds: tokenSeconds } : undefined;
}

function living(row: Row | undefined, now: number): WalletOffer | undefined {
  const stored = row && Stored.parse(row);
  return stored && now < stored.ttl ? toOffer(stored) : undefined;
}

function toOffer({ requestId, type }: z.infer<typeof Stored>): WalletOffer {
  return { requestId, type };
}
