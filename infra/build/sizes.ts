import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';

const kib = (bytes: number) => `${Math.round(bytes / 1024)} KiB`;

/** `412 KiB (118 KiB zipped)` */
export function sizeOf(file: string): string {
  const content = readFileSync(file);
  return `${kib(content.length)} (${kib(gzipSync(content).length)} zipped)`;
}

/** The packages that fill a bundle, largest first, with what is ours as `foyer`. */
export function packagesIn({ outputs }: Metafile, bundle: string): readonly string[] {
  const bytes = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(outputs[bundle]?.inputs ?? {})) {
    const name = packageOf(file);
    bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput);
  }
  const largest = [...bytes].toSorted(([, a], [, b]) => b - a).slice(0, 20);
  return largest.map(([name, size]) => `${kib(size).padStart(8)} ${name}`);
}

function packageOf(file: string): string {
  const [, path = ''] = file.split(/.*node_modules\//);
  if (path === '') return 'foyer';
  const [scope = '', name = ''] = path.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
