import 'reflect-metadata';
import { randomBytes, webcrypto, X509Certificate } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { readText } from '../folder.ts';

/** Files of a key that signs on this machine, and of those who check what it signed. */
export type LocalKey = {
  /** Private key, PEM (PKCS #8), readable by its owner only. */
  readonly key: string;
  /** Certificates, PEM: that of the key, then the root. */
  readonly chain: string;
  /** Certificate of the root, PEM: to be trusted by whoever tries PDF readers. */
  readonly root: string;
};

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const day = 86_400_000;

type Purpose = {
  /** Of its files. */
  readonly name: string;
  readonly subject: string;
  readonly extensions: readonly Extension[];
};

const sealing: Purpose = {
  name: 'seal',
  subject: 'CN=Foyer Siegel (lokal), O=Foyer auf diesem Rechner, C=DE',
  extensions: [
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
    // Signs documents (RFC 9336); the other one, protection of mail, is what older PDF readers look for.
    new ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4']),
  ],
};

const credentials: Purpose = {
  name: 'wallet',
  subject: 'CN=Foyer Nachweise (lokal), O=Foyer auf diesem Rechner, C=DE',
  extensions: [new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true)],
};

/**
 * The seal of this machine and an authority of its own, made when there is none, in `folder`. A seal whose certificate has
 * expired gets another key from the same authority. `now`: milliseconds since 1970.
 */
export async function openLocalSeal(folder: string, now: number): Promise<LocalKey> {
  return await openLocalKey(folder, now, sealing);
}

/** The same for what is handed to wallets: another key, so that neither can be taken for the other. */
export async function openLocalWalletKey(folder: string, now: number): Promise<LocalKey> {
  return await openLocalKey(folder, now, credentials);
}

async function openLocalKey(folder: string, now: number, { name, subject, extensions }: Purpose): Promise<LocalKey> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [key, chain] = [join(folder, `${name}.key.pem`), join(folder, `${name}.pem`)];
  const files = { key, chain, root: join(folder, 'root.pem') };
  const kept = readText(chain);
  if (kept !== undefined && new X509Certificate(kept).validToDate.getTime() > now) return files;
  cryptoProvider.set(webcrypto);
  const root = await openRoot({ certificate: files.root, key: join(folder, 'root.key.pem') }, now);
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject,
    issuer: rootName,
    notBefore: new Date(now - day),
    notAfter: new Date(now + 3 * 365 * day),
    publicKey: keys.publicKey,
    signingKey: root.key,
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      ...extensions,
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(root.publicKey),
    ],
  });
  put(key, await privatePem(keys.privateKey));
  // Last: with it the key is there.
  put(chain, `${certificate.toString('pem')}\n${root.pem}\n`);
  return files;
}

const rootName = 'CN=Foyer Wurzel (lokal), O=Foyer auf diesem Rechner, C=DE';

type Files = { readonly certificate: string; readonly key: string };

/** The authority: kept, so that whoever trusts it goes on trusting later seals. */
async function openRoot(files: Files, now: number) {
  const [pem, keyPem] = [readText(files.certificate), readText(files.key)];
  if (pem === undefined || keyPem === undefined) return await makeRoot(files, now);
  const spki = new X509Certificate(pem).publicKey.export({ format: 'der', type: 'spki' });
  return {
    pem,
    key: await webcrypto.subtle.importKey('pkcs8', derOf(keyPem), algorithm, false, ['sign']),
    publicKey: await webcrypto.subtle.importKey('spki', spki, algorithm, true, ['verify']),
  };
}

async function makeRoot(files: Files, now: number) {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: rootName,
    notBefore: new Date(now - day),
    notAfter: new Date(now + 20 * 365 * day),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const pem = certificate.toString('pem');
  put(files.key, await privatePem(keys.privateKey));
  put(files.certificate, `${pem}\n`);
  return { pem, key: keys.privateKey, publicKey: keys.publicKey };
}

/** Positive, and never the same twice. */
function serialNumber(): string {
  return `01${randomBytes(12).toString('hex')}`;
}

async function privatePem(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
}

function derOf(pem: string): Buffer {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
}

/** Whole or not at all. */
function put(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
