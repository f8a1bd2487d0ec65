/*
 * Checks the journal of certificates of a town, from outside: whether what the town signed is what it shows, whether
 * today's journal continues the one seen last time, and whether a certificate stands in it. For everybody: one file, no
 * dependencies, Node 22.18 or newer. What it needs to know is RFC 9162 (section 2.1) and https://c2sp.org/tlog-checkpoint.
 */
import { createHash, createHmac, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const help = `npm run check-journal -- --url URL [options]

  --url URL            the town's portal: https://termine.example
  --key FILE           public key of the seal (PEM). Without it the portal is asked; compare the fingerprint that is printed
                       with the one the town has published elsewhere
  --state FILE         remembers the journal and the key; next time both must still be those
  --certificate FILE   the sealed PDF; needs --number and --salt
  --number NUMBER      its number, for example LIN-2026-4K7M2PQX
  --salt TEXT          its salt, which only its holder can download ("everything stored")
  --help

Reads all entries. Ends with 0 when everything is in order, 1 when the journal lies or does not answer, 2 when it was
called wrongly.`;

type Checkpoint = { readonly size: number; readonly root: Buffer; readonly time: string; readonly note: string };

class Lie extends Error {}

const sha256 = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leafHash = (entry: Buffer) => sha256(Buffer.of(0), entry);
const nodeHash = (left: Buffer, right: Buffer) => sha256(Buffer.of(1), left, right);

function rootOf(leaves: readonly Buffer[]): Buffer {
  let level = [...leaves];
  if (level.length === 0) return sha256();
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = level.slice(at, at + 2);
      if (left) above.push(right ? nodeHash(left, right) : left);
    }
    level = above;
  }
  return level[0] ?? sha256();
}

/** A hash of a proof, and whether it stands left of what is proven. */
type Step = { readonly hash: Buffer; readonly isLeft: boolean };

/** The way from a node of the tree up to its root; undefined when the proof has too many hashes or too few. */
function climb(start: { node: number; last: number }, proof: readonly Buffer[]): readonly Step[] | undefined {
  const steps: Step[] = [];
  let { node, last } = start;
  const rise = () => {
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  };
  for (const hash of proof) {
    if (last === 0) return undefined;
    const isLeft = node % 2 === 1 || node === last;
    steps.push({ hash, isLeft });
    // The last node of a level has no sibling on the right: it rises as it is.
    while (isLeft && node % 2 === 0 && node !== 0) rise();
    rise();
  }
  return last === 0 ? steps : undefined;
}

const join = (hash: Buffer, step: Step) => (step.isLeft ? nodeHash(step.hash, hash) : nodeHash(hash, step.hash));

function rootByInclusion(leaf: Buffer, at: { index: number; size: number }, proof: readonly Buffer[]) {
  return climb({ node: at.index, last: at.size - 1 }, proof)?.reduce(join, leaf);
}

/** The roots of the older and the newer tree that a proof leads to. */
function rootsByConsistency(before: Checkpoint, size: number, proof: readonly Buffer[]) {
  const isPowerOfTwo = Number.isInteger(Math.log2(before.size));
  const [first, ...rest] = isPowerOfTwo ? [before.root, ...proof] : proof;
  let start = { node: before.size - 1, last: size - 1 };
  while (start.node % 2 === 1) start = { node: (start.node - 1) / 2, last: Math.floor(start.last / 2) };
  const steps = climb(start, rest);
  if (!first || !steps) return undefined;
  // What stands on the left was there before; what stands on the right was added since.
  const old = steps.filter(({ isLeft }) => isLeft).reduce(join, first);
  return { old, now: steps.reduce(join, first) };
}

async function ask(url: string, path: string): Promise<string> {
  const response = await fetch(new URL(path, url)).catch(() => undefined);
  if (!response) throw new Lie(`${url} does not answer.`);
  if (!response.ok) throw new Lie(`${path} is answered ${response.status}, although it was signed that it is there.`);
  return await response.text();
}

/** Reads one list out of an answer: texts, whatever else was sent. */
async function askList(url: string, path: string, name: string): Promise<readonly unknown[]> {
  const answer: unknown = JSON.parse(await ask(url, path));
  const list =
    typeof answer === 'object' && answer !== null ? Object.entries(answer).find(([key]) => key === name) : [];
  if (!Array.isArray(list?.[1])) throw new Lie(`${path} is not answered with ${name}.`);
  return list[1];
}

async function askHashes(url: string, path: string, name: string): Promise<readonly Buffer[]> {
  return (await askList(url, path, name)).map((text) => Buffer.from(String(text), 'base64'));
}

async function readEntries(url: string, size: number): Promise<readonly Buffer[]> {
  const entries: Buffer[] = [];
  for (let from = 0; from < size; from += 256) {
    const to = Math.min(from + 256, size);
    const page = await askHashes(url, `/v1/journal/entries/${from}/${to}`, 'entries');
    if (page.length !== to - from) throw new Lie(`Of entries ${from} to ${to - 1} only ${page.length} are shown.`);
    entries.push(...page);
  }
  return entries;
}

/** A checkpoint whose signature fits one of the keys: text, blank line, lines of an em dash, a name and base64. */
function readCheckpoint(note: string, keys: readonly KeyObject[]): Checkpoint {
  const end = note.lastIndexOf('\n\n') + 1;
  const text = note.slice(0, end);
  const [origin = '', size = '', root = '', time = 'an unknown time'] = text.split('\n');
  const isSigned = note
    .slice(end + 1)
    .split('\n')
    .map((line) => /^\u2014 (\S+) (\S+)$/.exec(line))
    .some((found) => found?.[1] === origin && keys.some((key) => isBy(key, text, found[2] ?? '')));
  if (!isSigned) throw new Lie('The checkpoint is not signed by the seal.');
  return { size: Number(size), root: Buffer.from(root, 'base64'), time, note };
}

function isBy(key: KeyObject, text: string, signature: string): boolean {
  // The first four bytes name the key.
  return verify('sha256', Buffer.from(text), key, Buffer.from(signature, 'base64').subarray(4));
}

async function readKeys(url: string, file: string | undefined): Promise<readonly KeyObject[]> {
  if (file !== undefined) return [createPublicKey(readFileSync(file))];
  const keys = await askList(url, '/v1/certificate-keys', 'keys');
  return keys.flatMap((key) => {
    const der = typeof key === 'object' && key !== null && 'publicKey' in key ? String(key.publicKey) : '';
    return [createPublicKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'spki' })];
  });
}

const pemOf = (key: KeyObject) => key.export({ format: 'pem', type: 'spki' }).toString();
const fingerprintOf = (key: KeyObject) => sha256(key.export({ format: 'der', type: 'spki' })).toString('hex');

async function checkContinues(url: string, before: Checkpoint, now: Checkpoint): Promise<void> {
  if (now.size < before.size) throw new Lie(`The journal had ${before.size} entries and has ${now.size} now.`);
  if (now.size === before.size) {
    if (!now.root.equals(before.root)) throw new Lie(`Two different journals of ${now.size} entries were signed.`);
    return;
  }
  if (before.size === 0) return;
  const path = `/v1/journal/consistency/${before.size}/${now.size}`;
  const roots = rootsByConsistency(before, now.size, await askHashes(url, path, 'proof'));
  if (!roots?.old.equals(before.root) || !roots.now.equals(now.root))
    throw new Lie(`The journal of ${now.size} entries does not continue the one of ${before.size} seen before.`);
}

type Certificate = { readonly file: string; readonly number: string; readonly salt: string };

/** What the journal says of a certificate; each entry is proven to stand in the signed tree. */
async function checkCertificate(
  url: string,
  { file, number, salt }: Certificate,
  { entries, checkpoint }: { readonly entries: readonly Buffer[]; readonly checkpoint: Checkpoint },
): Promise<void> {
  const fileHash = sha256(readFileSync(file)).toString('hex');
  const found = ['issued', 'revoked', 'superseded'].flatMap((event) => {
    const hmac = createHmac('sha256', Buffer.from(salt, 'base64url'));
    const entry = hmac.update(`${event}\n${number}\n${fileHash}\n`).digest();
    const index = entries.findIndex((one) => one.equals(entry));
    return index < 0 ? [] : [{ event, entry, index }];
  });
  if (!found.some(({ event }) => event === 'issued'))
    throw new Lie(`The journal does not say that ${number} was issued.`);
  for (const { event, entry, index } of found) {
    const { size, root } = checkpoint;
    const proof = await askHashes(url, `/v1/journal/inclusion/${index}/${size}`, 'proof');
    if (!rootByInclusion(leafHash(entry), { index, size }, proof)?.equals(root)) {
      throw new Lie(`Entry ${index} is shown, but not proven to stand in what was signed.`);
    }
    console.log(`Entry ${index}: ${number} was ${event}.`);
  }
}

/** What the state remembers: keys as PEM, and the last checkpoint as it was signed. */
function readState(file: string | undefined) {
  if (file === undefined || !existsSync(file)) return undefined;
  const { keys, checkpoint } = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(keys) || typeof checkpoint !== 'string') throw new Lie(`${file} is not a state of this command.`);
  const known = keys.map((pem) => createPublicKey(String(pem)));
  return { keys: known, before: readCheckpoint(checkpoint, known) };
}

async function check(options: ReturnType<typeof readOptions>): Promise<void> {
  const { url, state, certificate } = options;
  const remembered = readState(state);
  const keys = remembered?.keys ?? (await readKeys(url, options.key));
  const checkpoint = readCheckpoint(await ask(url, '/v1/journal/checkpoint'), keys);
  console.log(`Signed at ${checkpoint.time}: ${checkpoint.size} entries. Keys: ${keys.map(fingerprintOf).join(', ')}`);
  if (remembered) {
    await checkContinues(url, remembered.before, checkpoint);
    console.log(`It continues the journal of ${remembered.before.size} entries signed at ${remembered.before.time}.`);
  }
  const entries = await readEntries(url, checkpoint.size);
  if (!rootOf(entries.map(leafHash)).equals(checkpoint.root))
    throw new Lie('The entries are not those that were signed.');
  console.log('All entries are those that were signed.');
  if (certificate) await checkCertificate(url, certificate, { entries, checkpoint });
  if (state !== undefined) writeFileSync(state, JSON.stringify({ keys: keys.map(pemOf), checkpoint: checkpoint.note }));
}

function readOptions() {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', short: 'h' } as const;
  const options = { url: text, key: text, state: text, certificate: text, number: text, salt: text, help: flag };
  const args = process.argv.slice(2);
  const at = args.findIndex((one, index) => args[index - 1] === '--salt' && /^-[\w-]{42}$/.test(one));
  // One salt of 64 begins with a dash, and would be taken for the next option.
  if (at > 0) args.splice(at - 1, 2, `--salt=${args[at]}`);
  const { values } = parseArgs({ args, options });
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const { url, certificate: file, number, salt } = values;
  if (url === undefined || !URL.canParse(url))
    throw new TypeError('--url is needed, for example https://termine.example');
  if (file === undefined) return { ...values, url, certificate: undefined };
  if (number === undefined || salt === undefined) throw new TypeError('--certificate needs --number and --salt');
  return { ...values, url, certificate: { file, number, salt } };
}

/** Does the work, or says in one sentence why not and ends with `code`. */
async function orEnd<Outcome>(code: 1 | 2, work: () => Outcome | Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [sentence] = message.split(/\. |\.?\n/, 1);
    console.error(code === 2 ? `${sentence}; --help tells what can be given.` : message);
    return process.exit(code);
  }
}

const options = await orEnd(2, readOptions);
await orEnd(1, () => check(options));
