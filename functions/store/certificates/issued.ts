import type { TenantId } from '../../../shared/domain/ids.ts';
import type { CertificateRow } from '../../ports/certificate.ts';
import type { Ended, Ending, Issued, IssuedCertificates, NotIssued, Sealing } from '../../ports/issue.ts';
import { StoreUnavailable } from '../../ports/outage.ts';
import { type Patience, tries } from '../../tries.ts';
import type { Cancelled } from '../answer.ts';
import type { Key } from '../keys.ts';
import type { Repeat } from '../repeat.ts';
import type { Table, Write } from '../table.ts';
import { caseFileItem } from './case-files.ts';
import { wrappedKeyKey } from './case-keys.ts';
import { certificateFileKey, certificateKey, certificateNumberKey } from './issued-keys.ts';
import { certificateItem, codeHashOf, knownUntil, toCertificate } from './issued-row.ts';
import { journalIn, journalWrites } from './journal.ts';
import { nonceOf, toStored } from './request-row.ts';
import { advanceSteps, type RequestSteps } from './request-steps.ts';
import { retrievalWrite } from './retrievals.ts';
import type { StatusPlaces } from './status-places.ts';

export type IssuedDeps = {
  readonly table: Table;
  readonly repeat: Repeat;
  readonly statusPlaces: StatusPlaces;
  /** Between tries, where others add to the journal at the same time. */
  readonly waiting: Pick<Patience, 'sleep' | 'random'>;
  /** Unique to a write. */
  readonly newId: () => string;
};

/** Each try reads the journal anew, so many may issue at once; each of them waits for one of the others at most. */
const patience = { sends: 10, firstPauseMs: 10 } as const;

/** See `IssuedCertificates`; what is drawn for one try is drawn anew for the next. */
export function issuedCertificatesIn(deps: IssuedDeps): IssuedCertificates {
  const { table, repeat } = deps;
  const rowAt = async (key: Key): Promise<CertificateRow | undefined> => {
    const row = await table.get(key, { consistent: true });
    return row && toCertificate(row);
  };
  const byPointer = async (tenant: TenantId, pointer: Key): Promise<CertificateRow | undefined> => {
    const found = await table.get(pointer, { consistent: true });
    // Two reads whether there is one or not: how long it takes tells nothing.
    return await rowAt(certificateKey(tenant, found === undefined ? pointer.sk : codeHashOf(found)));
  };
  return {
    seal: (tenant, sealing) => seal(deps, tenant, sealing),
    end: (tenant, ending) => end(deps, tenant, ending),
    byCode: (tenant, codeHash) => rowAt(certificateKey(tenant, codeHash)),
    byFile: (tenant, fileHash) => byPointer(tenant, certificateFileKey(tenant, fileHash)),
    byNumber: (tenant, id) => byPointer(tenant, certificateNumberKey(tenant, id)),
    async countCheck(tenant, codeHash) {
      await repeat(() =>
        table.update({
          key: certificateKey(tenant, codeHash),
          update: 'ADD #checks :one',
          condition: 'attribute_exists(pk)',
          names: { '#checks': 'checks' },
          values: { ':one': 1 },
        }),
      );
    },
    async hasCase(tenant, id) {
      return (await table.get(wrappedKeyKey(tenant, id), { consistent: true })) !== undefined;
    },
  };
}

async function seal(deps: IssuedDeps, tenant: TenantId, sealing: Sealing): Promise<Issued | NotIssued> {
  const nonce = deps.newId();
  const { request, steps } = advanceSteps(tenant, sealing.step, { nonce });
  return await untilJudged(deps, async () => {
    const { row, writes } = await issuingWrites(deps, tenant, sealing);
    const answer = await deps.table.transact([...steps, ...writes]);
    if (answer.kind === 'done') return { kind: 'done', request, row };
    if (answer.kind !== 'cancelled') return undefined;
    const judged = judgedRequest(answer, nonce);
    // An earlier try was written without an answer: what stands there is what that one drew.
    if (judged === 'written') return { kind: 'done', request, row: await writtenRow(deps, tenant, row.codeHash) };
    if (judged !== undefined) return judged;
    const [certificate, , number] = answer.verdicts.slice(steps.length);
    return certificate?.kind === 'refused' || number?.kind === 'refused'
      ? { kind: 'refused', why: 'taken' }
      : undefined;
  });
}

/** The certificate, what finds it, its file, its place in the status list, its entry in the journal; in this order. */
async function issuingWrites(
  { table, statusPlaces }: IssuedDeps,
  tenant: TenantId,
  { step, certificate, document, credential, commitment, retrieval }: Sealing,
): Promise<{ readonly row: CertificateRow; readonly writes: readonly Write[] }> {
  const { place, writes: placeWrites } = await statusPlaces.draw(tenant);
  const { indexes, writes: entryWrites } = journalWrites(tenant, await journalIn(table).edge(tenant), [commitment]);
  const [journalIndex = 0] = indexes;
  const row: CertificateRow = { ...certificate, state: 'valid', checks: 0, status: place, journalIndex };
  const pointer = { to: row.codeHash, ttl: knownUntil(row) };
  const condition = 'attribute_not_exists(pk)';
  return {
    row,
    writes: [
      { item: certificateItem(tenant, row), condition },
      { item: { ...certificateFileKey(tenant, row.fileHash), ...pointer } },
      { item: { ...certificateNumberKey(tenant, row.id), ...pointer }, condition },
      { item: caseFileItem(tenant, step.seen.id, { part: 'document', sealed: document }) },
      ...(credential ? [{ item: caseFileItem(tenant, step.seen.id, { part: 'credential', sealed: credential }) }] : []),
      ...placeWrites,
      ...entryWrites,
      retrievalWrite(tenant, retrieval),
    ],
  };
}

async function writtenRow({ table }: IssuedDeps, tenant: TenantId, codeHash: string): Promise<CertificateRow> {
  const row = await table.get(certificateKey(tenant, codeHash), { consistent: true });
  if (row === undefined) throw new Error('A request was issued without its certificate');
  return toCertificate(row);
}

async function end(
  deps: IssuedDeps,
  tenant: TenantId,
  { step, row, state, reason, commitment }: Ending,
): Promise<Ended | Extract<NotIssued, { why: 'request' }>> {
  const nonce = deps.newId();
  const { request, steps }: RequestSteps = advanceSteps(tenant, step, { nonce });
  const ended: Write = {
    key: certificateKey(tenant, row.codeHash),
    update: 'SET #state = :state, #reason = :reason, #endedAt = :at',
    condition: 'attribute_exists(pk)',
    names: { '#state': 'state', '#reason': 'reason', '#endedAt': 'endedAt' },
    values: { ':state': state, ':reason': reason, ':at': step.entry.at },
  };
  return await untilJudged(deps, async () => {
    const invalid = await deps.statusPlaces.invalidate(tenant, row.status);
    const { writes } = journalWrites(tenant, await journalIn(deps.table).edge(tenant), [commitment]);
    const answer = await deps.table.transact([...steps, ended, ...invalid, ...writes]);
    if (answer.kind === 'done') return { kind: 'done', request };
    if (answer.kind !== 'cancelled') return undefined;
    const judged = judgedRequest(answer, nonce);
    return judged === 'written' ? { kind: 'done', request } : judged;
  });
}

/** What the condition of the request says; undefined: it holds, and something else was in the way. */
function judgedRequest({ verdicts: [request] }: Cancelled, nonce: string) {
  if (request?.kind !== 'refused') return undefined;
  if (nonceOf(request.stored) === nonce) return 'written';
  return { kind: 'refused', why: 'request', stored: toStored(request.stored) } as const;
}

async function untilJudged<Outcome>(
  { waiting }: IssuedDeps,
  send: () => Promise<Outcome | undefined>,
): Promise<Outcome> {
  const outcome = await tries({ ...patience, ...waiting }, send);
  if (outcome === undefined) throw new StoreUnavailable(`No answer to a certificate after ${patience.sends} tries`);
  return outcome;
}
