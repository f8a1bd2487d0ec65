import { randomBytes } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { readText } from '../folder.ts';

const Money = z.object({ value: z.string(), currency: z.string() });

const Stored = z.object({
  id: z.string(),
  /** The key that it was made with: other accounts do not see it. */
  account: z.string(),
  idempotencyKey: z.string().optional(),
  amount: Money,
  description: z.string(),
  redirectUrl: z.string(),
  webhookUrl: z.string().optional(),
  metadata: z.unknown(),
  status: z.enum(['open', 'paid', 'failed', 'canceled', 'expired']),
  /** Milliseconds since 1970. */
  createdAt: z.number(),
  refunds: z.array(z.object({ id: z.string(), cents: z.int(), idempotencyKey: z.string().optional() })),
  chargedBack: z.boolean(),
});

/** A payment as the simulator keeps it. */
export type Entry = z.infer<typeof Stored>;
export type Outcome = Exclude<Entry['status'], 'open'>;

/** As at the provider: a payment by card that nobody finishes ends after a quarter of an hour. */
const openMilliseconds = 15 * 60 * 1000;

export type Ledger = ReturnType<typeof openLedger>;

/** All payments, in a file if one is named: after a restart of the portal its requests still point to them. */
export function openLedger({ file, now }: { readonly file: string | undefined; readonly now: () => number }) {
  const text = file === undefined ? undefined : readText(file);
  const entries = new Map(
    z
      .array(Stored)
      .parse(JSON.parse(text ?? '[]'))
      .map((entry) => [entry.id, entry]),
  );
  const put = (entry: Entry) => {
    entries.set(entry.id, entry);
    if (file === undefined) return;
    writeFileSync(`${file}.new`, JSON.stringify([...entries.values()], null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  const get = (id: string): Entry | undefined => {
    const entry = entries.get(id);
    const isOver = entry?.status === 'open' && now() >= entry.createdAt + openMilliseconds;
    if (!entry || !isOver) return entry;
    const expired: Entry = { ...entry, status: 'expired' };
    put(expired);
    return expired;
  };
  return {
    get,
    list: () =>
      [...entries.keys()]
        .map((id) => get(id))
        .filter((entry) => entry !== undefined)
        .toReversed(),
    add(
      order: Pick<
        Entry,
        'account' | 'idempotencyKey' | 'amount' | 'description' | 'redirectUrl' | 'webhookUrl' | 'metadata'
      >,
    ) {
      const id = `tr_${randomBytes(6).toString('hex')}`;
      const entry: Entry = { ...order, id, status: 'open', createdAt: now(), refunds: [], chargedBack: false };
      put(entry);
      return entry;
    },
    /** The order that this key made before. */
    repeated: (account: string, idempotencyKey: string | undefined) =>
      idempotencyKey === undefined
        ? undefined
        : [...entries.values()].find((one) => one.account === account && one.idempotencyKey === idempotencyKey),
    /** False: it had ended before. */
    settle(id: string, status: Outcome): boolean {
      const entry = get(id);
      if (entry?.status !== 'open') return false;
      put({ ...entry, status });
      return true;
    },
    refund(entry: Entry, cents: number, idempotencyKey: string | undefined) {
      const refund = {
        id: `re_${randomBytes(5).toString('hex')}`,
        cents,
        ...(idempotencyKey !== undefined && { idempotencyKey }),
      };
      put({ ...entry, refunds: [...entry.refunds, refund] });
      return refund;
    },
    chargeBack(id: string): boolean {
      const entry = get(id);
      if (entry?.status !== 'paid' || entry.chargedBack) return false;
      put({ ...entry, chargedBack: true });
      return true;
    },
  };
}

export const centsOf = (value: string) => Number(value.replace('.', ''));
export const moneyValue = (cents: number) => (cents / 100).toFixed(2);
export const refundedCents = ({ refunds }: Entry) => refunds.reduce((sum, { cents }) => sum + cents, 0);
