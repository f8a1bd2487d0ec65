import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { writeAnswer } from './body.ts';
import { splitUrl } from './event.ts';

/** Built files, served from memory. `serve` says whether the path was one of them. */
export type StaticFiles = { serve(request: IncomingMessage, response: ServerResponse): Promise<boolean> };

type Encoding = 'br' | 'gzip' | 'identity';

type StaticFile = {
  readonly type: string;
  readonly cacheControl: string;
  readonly etag: string;
  readonly variants: Map<Encoding, Promise<Buffer>>;
};

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** CloudFront compresses what is text and has at least 1,000 bytes. */
const compressible = /^(text\/|application\/(json|manifest\+json|xml)|image\/(svg\+xml|x-icon))/;
const minCompressedBytes = 1000;

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const;

/** Reads every file under `directory` once: only those paths can ever be answered. A missing directory means no files. */
export function loadStaticFiles(directory: string): StaticFiles {
  const files = new Map<string, StaticFile>();
  for (const file of listFiles(directory)) {
    files.set(`/${relative(directory, file).split(sep).join('/')}`, loadFile(file));
  }
  return {
    async serve(request, response) {
      const { path } = splitUrl(request.url ?? '/');
      const file = files.get(path);
      if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
      await send(file, request, response);
      return true;
    },
  };
}

function listFiles(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile());
}

function loadFile(path: string): StaticFile {
  const content = readFileSync(path);
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    cacheControl: path.includes(`${sep}immutable${sep}`)
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=3600',
    etag: `"${hash}"`,
    variants: new Map([['identity', Promise.resolve(content)]]),
  };
}

async function send(file: StaticFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const original = await variant(file, 'identity');
  const isCompressed = compressible.test(file.type) && original.length >= minCompressedBytes;
  const encoding = isCompressed ? preferredEncoding(request.headers['accept-encoding']) : 'identity';
  const isKnown = request.headers['if-none-match']?.includes(file.etag) === true;
  const headers = {
    'cache-control': file.cacheControl,
    etag: file.etag,
    ...(isCompressed ? { vary: 'accept-encoding' } : {}),
    ...(isKnown ? {} : { 'content-type': file.type }),
    ...(encoding === 'identity' || isKnown ? {} : { 'content-encoding': encoding }),
  };
  const body = isKnown ? Buffer.alloc(0) : await variant(file, encoding);
  writeAnswer(response, { status: isKnown ? 304 : 200, headers, cookies: [], body });
}

/** Brotli before gzip, each only when the client takes it. */
export function preferredEncoding(accepted: string | undefined): Encoding {
  const taken = (accepted ?? '').split(',').map((part) => part.replaceAll(' ', '').toLowerCase());
  const takes = (name: string) =>
    taken.some((part) => part === name || (part.startsWith(`${name};`) && !/q=0(\.0*)?$/.test(part)));
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

async function variant(file: StaticFile, encoding: Encoding): Promise<Buffer> {
  const made = file.variants.get(encoding);
  if (made) return await made;
  if (encoding === 'identity') throw new Error('a file always has its own content');
  const compressed = variant(file, 'identity').then((content) => compressors[encoding](content));
  file.variants.set(encoding, compressed);
  return await compressed;
}
