import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Attachment = z.strictObject({ name: z.string(), type: z.string(), base64: z.base64() });
const Mail = z.strictObject({
  id: z.uuid(),
  /** Addresses the relay was told, whatever the header says. */
  to: z.array(z.string()),
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  /** When it arrived, by the portal's clock (ISO 8601). */
  date: z.iso.datetime(),
  attachments: z.array(Attachment),
});

/** A mail as it was received. */
export type Mail = z.infer<typeof Mail>;

/** Received mails, newest first, at most 1,000; older ones go. */
export type Mailbox = {
  add(mail: Omit<Mail, 'id'>): Mail;
  list(): readonly Mail[];
  find(id: string): Mail | undefined;
  clear(): void;
};

const keptMails = 1000;
const numberDigits = 9;

/** The mailbox kept in `directory`, one JSON file a mail, named in the order of arrival. A broken file is passed over. */
export function openMailbox(directory: string): Mailbox {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const stored = readdirSync(directory)
    .filter((name) => /^\d+\.json$/.test(name))
    .sort()
    .map((name) => ({ name, mail: readMail(join(directory, name)) }));
  const box = stored.flatMap(({ name, mail }) => (mail ? [{ name, mail }] : [])).reverse();
  let next = Number.parseInt(stored.at(-1)?.name ?? '0', 10) + 1;

  return {
    add(received) {
      const mail = { ...received, id: randomUUID() };
      const name = `${String(next).padStart(numberDigits, '0')}.json`;
      next += 1;
      const path = join(directory, name);
      writeFileSync(`${path}.new`, JSON.stringify(mail), { mode: 0o600 });
      renameSync(`${path}.new`, path);
      box.unshift({ name, mail });
      for (const old of box.splice(keptMails)) rmSync(join(directory, old.name), { force: true });
      return mail;
    },
    list: () => box.map(({ mail }) => mail),
    find: (id) => box.find(({ mail }) => mail.id === id)?.mail,
    clear() {
      for (const { name } of box.splice(0)) rmSync(join(directory, name), { force: true });
    },
  };
}

function readMail(path: string): Mail | undefined {
  try {
    return Mail.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Web addresses in a mail, from its text and its HTML links, each once, in order. */
export function linksOf({ text, html }: Pick<Mail, 'text' | 'html'>): readonly string[] {
  const written = text.match(/https?:\/\/[^\s<>"']+/g) ?? [];
  const linked = [...(html ?? '').matchAll(/href="(https?:[^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  return [...new Set([...written.map((link) => link.replace(/[).,;!?]+$/, '')), ...linked])];
}
