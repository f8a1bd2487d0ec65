import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSigner } from '../../../functions/adapters/open-signer.ts';
import type { IssueOutside } from '../../../functions/compose/issue-certificates.ts';
import type { KeyWrapper } from '../../../functions/ports/certificate.ts';
import type { Signer } from '../../../functions/ports/document.ts';
import type { PaymentProvider } from '../../../functions/ports/payment.ts';
import type { Register } from '../../../functions/ports/register.ts';
import type { RegisterPerson } from '../../../shared/domain/certificate/register-person.ts';
import { openLocalSeal } from '../../local/certificates/local-keys.ts';
import { centsOf, moneyValue, openLedger, refundedCents } from '../../local/payments/ledger.ts';

/** A population register that knows whom it was told of, by their key. */
export function openRegister(): { readonly register: Register; readonly enrol: (person: RegisterPerson) => void } {
  const people = new Map<string, RegisterPerson>();
  const read: Register['read'] = async (_tenant, key) => {
    const person = people.get(key);
    return person ? { kind: 'one', person } : { kind: 'none' };
  };
  return {
    register: {
      read,
      find: async (tenant, { registerKey }) => (registerKey ? await read(tenant, registerKey) : { kind: 'none' }),
    },
    enrol: (person) => void people.set(person.key, person),
  };
}

/** The local payment provider's books without its pages. `payFor` ends what is open for a request, if anything is. */
export function openPaymentsAt(now: () => number) {
  const ledger = openLedger({ file: undefined, now: () => now() * 1000 });
  const open = new Map<unknown, string>();
  const checkoutUrl = 'https://pay.example/';
  const payments: PaymentProvider = {
    async create(account, { amount, currency, reference, ...order }, idempotencyKey) {
      const entry =
        ledger.repeated(account, idempotencyKey) ??
        ledger.add({
          ...order,
          account,
          idempotencyKey,
          amount: { value: moneyValue(amount), currency },
          metadata: reference,
        });
      open.set(reference, entry.id);
      return { kind: 'created', id: entry.id, checkoutUrl };
    },
    async get(_tenant, id) {
      const entry = ledger.get(id);
      if (entry === undefined) return { kind: 'none' };
      const { status, amount, metadata } = entry;
      const money = { amount: centsOf(amount.value), refunded: refundedCents(entry), chargedBack: 0 };
      const reference = typeof metadata === 'string' ? metadata : undefined;
      const payment = { id, status, ...money, currency: amount.currency, reference };
      return { kind: 'found', payment, checkoutUrl };
    },
    async refund(_tenant, { id, amount }, idempotencyKey) {
      const entry = ledger.get(id);
      if (entry?.refunds.some((one) => one.idempotencyKey === idempotencyKey)) return { kind: 'refunded' };
      if (entry?.status !== 'paid' || refundedCents(entry) + amount > centsOf(entry.amount.value))
        return { kind: 'refused' };
      ledger.refund(entry, amount, idempotencyKey);
      return { kind: 'refunded' };
    },
  };
  return {
    payments,
    payFor: (reference: string, outcome: 'paid' | 'failed') => ledger.settle(open.get(reference) ?? '', outcome),
  };
}

/** Wraps by remembering: what was not wrapped here, or for another context, does not open. */
export function wrapperInMemory(): KeyWrapper {
  const kept = new Map<string, Uint8Array>();
  const nameOf = (wrapped: Uint8Array, context: object) =>
    `${Buffer.from(wrapped).toString('base64')} ${JSON.stringify(context)}`;
  return {
    async generate(context) {
      const [plain, wrapped] = [randomBytes(32), randomBytes(16)];
      kept.set(nameOf(wrapped, context), plain);
      return { plain, wrapped };
    },
    async unwrap(wrapped, context) {
      const plain = kept.get(nameOf(wrapped, context));
      if (plain === undefined) throw new Error('Wrapped by another key or for another context');
      return plain;
    },
  };
}

/** A seal for this run only. `at`: seconds since 1970. */
async function passingSeal(at: number): Promise<Signer> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-history-'));
  try {
    const { key, chain } = await openLocalSeal(folder, at * 1000);
    return await openSigner({ key: `file:${key}`, chain: `file:${chain}` }, at);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Printing and sealing takes longer than all the rest of a year: a document is the hash of what it would say. Only
 * checkpoints of the journal are signed, which are due at once where a certificate is revoked.
 */
export function paperless(now: () => number): Pick<IssueOutside, 'missingGlyphs' | 'printReceipt' | 'openSeal'> {
  return {
    missingGlyphs: () => [],
    printReceipt: async () => randomBytes(32),
    openSeal: async () => {
      const signer = await passingSeal(now());
      return {
        documents: {
          key: { kid: signer.keyId, chain: [...signer.chain], validFrom: 0, validUntil: 2 ** 33 },
          missingGlyphs: () => [],
          qrText: async ({ number }, origin) => `${origin}/q#${number}`,
          make: async ({ rows, number }) => createHash('sha256').update(JSON.stringify({ rows, number })).digest(),
        },
        signer,
      };
    },
  };
}
