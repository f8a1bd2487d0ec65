import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentsWith } from '../../functions/adapters/document/documents.ts';
import { openSigner } from '../../functions/adapters/open-signer.ts';
import type { QrContent } from '../../functions/ports/issue.ts';
import { openLocalSeal } from '../../infra/local/certificates/local-keys.ts';
import { CertificateId, CheckCode } from '../../shared/domain/certificate/ids.ts';
import { hardNames } from '../documents/hard-content.ts';
import { issuedAt, sampleContent } from '../documents/sample.ts';
import { processorMs } from './processor-ms.ts';
import { median, type Row } from './row.ts';

const [millisecondsLimit, kilobytesLimit] = [150, 80];
const samples = 30;

/** What printing and sealing a certificate costs in a process that has done so before. */
export async function measure(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  try {
    const { key, chain } = await openLocalSeal(folder, issuedAt * 1000);
    const documents = documentsWith(await openSigner({ key: `file:${key}`, chain: `file:${chain}` }, issuedAt));
    const issue = async (rows: QrContent['rows'] = []) => {
      const qrUrl = await documents.qrText({ ...about, rows }, 'https://termine.lindenau.example');
      return await documents.make(sampleContent({ rows, qrUrl }), issuedAt);
    };
    const { rows } = sampleContent();
    const started = performance.now();
    const { length } = await issue(rows);
    const first = performance.now() - started;
    const times: number[] = [];
    for (let sample = 0; sample < samples; sample += 1) times.push(await cpuTime(() => issue(rows)));
    return [
      { name: 'print and seal a certificate, CPU, median', value: median(times), unit: 'ms', limit: millisecondsLimit },
      { name: '... the first of a process, with its fonts', value: first, unit: 'ms' },
      { name: '... file', value: length / 1000, unit: 'KB', limit: kilobytesLimit },
      {
        name: '... file, with every script and 13 rows',
        value: (await issue(hardNames)).length / 1000,
        unit: 'KB',
        limit: kilobytesLimit,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const about = {
  issuer: 'Stadt Lindenau',
  number: CertificateId.parse('LIN-2026-4K7M2PQX'),
  checkCode: CheckCode.parse('7F2Q9DKM31TX6'),
  kind: 'registration-simple',
  issuedAt,
  validUntil: issuedAt + 90 * 86_400,
} as const;

async function cpuTime(work: () => Promise<unknown>): Promise<number> {
  const before = processorMs();
  await work();
  return processorMs() - before;
}
