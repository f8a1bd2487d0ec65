import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { expect } from './browsing.ts';

/** Milliseconds from one look to the next. */
const intervals = [100, 200, 500];
const Mails = z.array(z.object({ subject: z.string(), text: z.string(), links: z.array(z.string()) }));

export type Letter = { readonly subject: string; readonly text: string; readonly links: readonly string[] };

/** Somebody new: tests share one portal and must not meet in a mailbox. */
export function newMailAddress(): string {
  return `${randomUUID().slice(0, 13)}@example.org`;
}

/** Resolves when what follows from every change so far is done: mails, events, certificates. */
export async function caughtUp(): Promise<void> {
  await ask('POST', '/caught-up');
}

/** The newest mail to an address, when as many as `count` have come. */
export async function mailTo(address: string, count = 1): Promise<Letter> {
  await expect.poll(async () => (await mailsTo(address)).length, { intervals }).toBe(count);
  return await newestTo(address);
}

/** The newest mail to an address, when its subject says so: where a mail before it may have been overtaken. */
export async function mailSaying(address: string, subject: string): Promise<Letter> {
  await expect.poll(async () => (await mailsTo(address))[0]?.subject, { intervals }).toContain(subject);
  return await newestTo(address);
}

async function mailsTo(address: string): Promise<readonly Letter[]> {
  await caughtUp();
  return Mails.parse(await (await ask('GET', `/mails.json?to=${encodeURIComponent(address)}`)).json());
}

async function newestTo(address: string): Promise<Letter> {
  const [newest] = await mailsTo(address);
  if (!newest) throw new Error(`The mail to ${address} is gone again.`);
  return newest;
}

export function linkIn({ links }: Letter, part: string): string {
  const link = links.find((one) => new URL(one).pathname.includes(part));
  if (!link) throw new Error(`No link with ${part} in ${links.join(' ')}`);
  return link;
}

/** The six digits to type. */
export function codeIn({ text }: Letter): string {
  const [code] = /(?<!\d)\d{6}(?!\d)/.exec(text.replaceAll(/https?:\S+/g, '')) ?? [];
  if (!code) throw new Error('No code in the mail.');
  return code;
}

/** Lets time pass for the portal, and then does what it does every minute. */
export async function letPass(minutes: number): Promise<void> {
  // A hold is on the sweeper's list when the stream has told of it.
  await caughtUp();
  await ask('POST', '/clock', JSON.stringify({ advanceSeconds: minutes * 60 }));
  await ask('POST', '/jobs/sweep');
}

async function ask(method: string, path: string, body?: string): Promise<Response> {
  const { INBOX } = process.env;
  const response = await fetch(`${INBOX}${path}`, { method, ...(body !== undefined && { body }) });
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}`);
  return response;
}
