import { AppointmentReference } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { Portal } from './portal.ts';

// A citizen's steps through the API, for tests that are about what comes after.

export const wish = { services: [{ serviceId: 'wohnung-anmelden', count: 1 }], language: 'de' as const };
export const at = { officeId: 'rathaus-mitte', date: '2026-11-24', time: '09:20' };
export const person = { name: 'Alex Beispiel', mail: 'alex@example.org', language: 'de' as const };

export type Access = { readonly reference: string; readonly token: string };

/** What a call answers when all is well. */
export async function value<Value>(answer: Promise<Result<Value, string>>): Promise<Value> {
  const result = await answer;
  if (!result.ok) throw new Error(`The API answered ${result.code} ${JSON.stringify(result.fields ?? [])}`);
  return result.value;
}

/** The six digits in the last mail. */
export function codeIn({ mailbox }: Portal): string {
  return /\b\d{6}\b/.exec(mailbox.at(-1)?.text ?? '')?.[0] ?? 'no code';
}

/** An Idempotency-Key for a short name. */
export function keyOf(name: string): string {
  return `key-of-the-wish-${name}`;
}

/** Places held; `key` keeps the holds of one test apart. */
export async function hold({ call }: Portal, key: string, changes: Partial<typeof at> = {}): Promise<Access> {
  const { reference, token } = await value(
    call('holdAppointment', { ...at, ...wish, ...changes }, { idempotencyKey: keyOf(key) }),
  );
  return { reference, token };
}

/** Held, details given, the mail written. */
export async function identify(portal: Portal, key: string, mail = person.mail): Promise<Access> {
  const access = await hold(portal, key);
  await value(portal.call('giveDetails', { reference: access.reference, ...person, mail }, { token: access.token }));
  await portal.deliver();
  return access;
}

/** A firm appointment. */
export async function book(portal: Portal, key: string, mail = person.mail): Promise<Access> {
  const access = await identify(portal, key, mail);
  const { reference, token } = access;
  await value(portal.call('confirmAppointment', { reference, code: codeIn(portal) }, { token }));
  await portal.deliver();
  return access;
}

export type Stranded = Access & { readonly alternatives: readonly string[] };

/** A firm appointment on a day that a clerk has closed; the mail with other times has been written. */
export async function strand(portal: Portal, key: string): Promise<Stranded> {
  const access = await book(portal, key);
  await portal.strand(AppointmentReference.parse(access.reference));
  await portal.deliver();
  const { alternatives } = await value(portal.call('getOffer', { reference: access.reference }, access));
  return { ...access, alternatives: alternatives.map(({ reference }) => reference) };
}
