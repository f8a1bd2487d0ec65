import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs of others that judge our documents, and the Debian packages that have them. */
const packages = {
  pdfsig: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  qpdf: 'qpdf',
  certutil: 'libnss3-tools',
  openssl: 'openssl',
  java: 'default-jdk-headless',
} as const;
export type Tool = keyof typeof packages;

const jaxb = '/usr/share/java/jaxb-impl.jar';

/** Says loudly what is not installed; tests that need it are skipped then. */
export function isMissing(...tools: readonly (Tool | 'jaxb')[]): boolean {
  const missing = tools.filter((tool) => !isInstalled(tool));
  for (const tool of missing) {
    const name = tool === 'jaxb' ? 'libjaxb-java' : packages[tool];
    console.warn(`SKIPPED: ${tool} is not installed, so documents are not checked by it (apt-get install ${name})`);
  }
  return missing.length > 0;
}

function isInstalled(tool: Tool | 'jaxb'): boolean {
  if (tool === 'jaxb') return existsSync(jaxb);
  return spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
}

export type Ran = { readonly status: number | null; readonly output: string; readonly bytes: Buffer };

/** Runs a tool to its end; `output` holds both streams. */
export function run(tool: Tool, ...options: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(tool, options, { maxBuffer: 64 * 1024 * 1024 });
  return { status, output: `${stdout}${stderr}`, bytes: stdout };
}

/** A folder for files that tools look at; `remove` when done. */
export function workFolder(): { readonly path: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-documents-'));
  return { path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true }) };
}
