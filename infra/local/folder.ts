import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** What lies in `.foyer/`. */
export type Folder = {
  readonly root: string;
  readonly database: string;
  /** How far the streams were read; undefined: they end with the process. */
  readonly checkpoint: string | undefined;
  readonly issueCheckpoint: string | undefined;
  readonly deadLetters: string;
  readonly mails: string;
  readonly log: string;
  readonly clock: string;
  readonly secrets: string;
  readonly tenants: string;
  readonly identity: string;
  readonly payments: string;
  readonly caseKey: string;
  readonly retrievalKey: string;
  /** Folder of the keys that seal documents and sign for wallets. */
  readonly seal: string;
  readonly running: string;
};

/** Makes the folder if needed and names its parts. */
export function openFolder(root: string): Folder {
  mkdirSync(root, { recursive: true, mode: 0o700 });
  return {
    root,
    database: join(root, 'database.sqlite'),
    checkpoint: join(root, 'stream-checkpoint.json'),
    issueCheckpoint: join(root, 'issue-checkpoint.json'),
    deadLetters: join(root, 'dead-letters.jsonl'),
    mails: join(root, 'mails'),
    log: join(root, 'log.jsonl'),
    clock: join(root, 'clock-offset'),
    secrets: join(root, 'secrets.json'),
    tenants: join(root, 'tenants.json'),
    identity: join(root, 'identity.json'),
    payments: join(root, 'payments.json'),
    caseKey: join(root, 'case-key'),
    retrievalKey: join(root, 'retrieval-key'),
    seal: join(root, 'seal'),
    running: join(root, 'running.json'),
  };
}

const secretBytes = 32;
const Secret = z.base64().min(secretBytes);
const Secrets = z.strictObject({ linkKey: Secret, originSecret: Secret });
export type Secrets = z.infer<typeof Secrets>;

/** The keys of this machine's portal, made once and readable by its owner only. */
export function openSecrets(file: string): Secrets {
  const kept = readText(file);
  if (kept !== undefined) return Secrets.parse(JSON.parse(kept));
  const fresh = () => randomBytes(secretBytes).toString('base64');
  const secrets = { linkKey: fresh(), originSecret: fresh() };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: 'wx' });
  return secrets;
}

/** A file's text, or undefined when there is none. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
