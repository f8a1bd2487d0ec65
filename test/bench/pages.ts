import { brotliCompressSync } from 'node:zlib';
import { withDemoPortal } from './demo-portal.ts';
import type { Row } from './row.ts';

const pages = [
  '/',
  '/services?q=perso',
  '/services/wohnung-anmelden',
  '/appointments/new?services=wohnung-anmelden:2',
  '/appointments/new/office?services=wohnung-anmelden:2',
  '/appointments/new/time?services=wohnung-anmelden:2',
  '/a',
  '/kpi',
] as const;

/** Most kilobytes of script that any page may load, brotli. */
const scriptLimit = 40;

/** Bytes that a first visit loads, page by page, brotli: HTML, styles, scripts. */
export async function measure(): Promise<readonly Row[]> {
  return withDemoPortal(async ({ portal }) => {
    const rows: Row[] = [];
    for (const page of pages) rows.push(...(await weigh(portal, page)));
    return rows;
  });
}

async function weigh(origin: string, page: string): Promise<readonly Row[]> {
  const answer = await fetch(origin + page);
  if (answer.status !== 200) throw new Error(`${page} answers ${answer.status}`);
  const html = await answer.text();
  const styles = [...html.matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map(([, href]) => href ?? '');
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source]) => source ?? '');
  return [
    { name: `${page}: HTML`, value: kilobytes(html), unit: 'KB' },
    { name: `${page}: styles`, value: await filesize(origin, styles), unit: 'KB' },
    { name: `${page}: script`, value: await filesize(origin, scripts), unit: 'KB', limit: scriptLimit },
  ];
}

async function filesize(origin: string, files: readonly string[]): Promise<number> {
  let sum = 0;
  for (const file of files) sum += kilobytes(await (await fetch(new URL(file, origin))).text());
  return sum;
}

function kilobytes(text: string): number {
  return brotliCompressSync(text).length / 1000;
}
