import { gunzipSync, gzipSync } from 'node:zlib';

/** JSON as gzip and base64: what is paid for by the byte, and must fit into an item. */
export function packedJson(value: unknown): string {
  return gzipSync(JSON.stringify(value)).toString('base64');
}

/** What was packed; throws for anything else. */
export function unpackedJson(text: string): unknown {
  return JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString());
}
