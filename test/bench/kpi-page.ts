import { gzipSync } from 'node:zlib';
import { loadPages, originSecret, pageEvent } from '../web/built-pages.ts';
import type { SampleApi } from '../web/sample-api.ts';
import { figuresOfTown } from '../web/sample-figures.ts';
import { processorMs } from './processor-ms.ts';
import { percentile, type Row } from './row.ts';

/** Milliseconds that the server may take for the page (issue 5). */
const limit = 50;
const warmUps = 20;
const calls = 200;

const what = '/kpi, 18 figures over 25 months';

/** Offices and services of a large town: the page leads to each of them. */
const places = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${kind}-${index}`, name: { de: `${kind} ${index}` } }));

/** Server time of the page of figures: 18 figures over 25 months, 40 offices, 300 services; the API answers from memory. */
export async function measureKpiPage(api: SampleApi): Promise<readonly Row[]> {
  api.say('GET /v1/figures', { ...figuresOfTown, offices: places('office', 40), services: places('service', 300) });
  const pages = await loadPages(api.origin);
  const event = pageEvent('/kpi', { headers: { 'x-origin-secret': originSecret } });
  const started = performance.now();
  const { statusCode, body = '' } = await pages(event);
  const first = performance.now() - started;
  if (statusCode !== 200) throw new Error(`/kpi answers ${statusCode}`);
  const times: number[] = [];
  for (let call = 0; call < warmUps; call += 1) await pages(event);
  const worked = processorMs();
  for (let call = 0; call < calls; call += 1) {
    const begun = performance.now();
    await pages(event);
    times.push(performance.now() - begun);
  }
  const mean = (processorMs() - worked) / calls;
  return [
    { name: `${what}, first page of a process`, value: first, unit: 'ms' },
    { name: `${what}: p50`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `${what}: p99, with whatever else this machine does`, value: percentile(times, 0.99), unit: 'ms' },
    { name: `${what}: time of the processor, the answer of the API included`, value: mean, unit: 'ms', limit },
    { name: '/kpi: HTML, zipped', value: gzipSync(body).length / 1000, unit: 'KB' },
  ];
}
