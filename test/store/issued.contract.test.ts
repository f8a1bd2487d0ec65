import { randomBytes, randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Sealing } from '../../functions/ports/issue.ts';
import { issuedCertificatesIn } from '../../functions/store/certificates/issued.ts';
import { journalIn } from '../../functions/store/certificates/journal.ts';
import { requestsIn } from '../../functions/store/certificates/requests.ts';
import { caseKeysIn } from '../../functions/store/certificates/sealed-cases.ts';
import { statusListsIn, statusPlacesIn } from '../../functions/store/certificates/status-lists.ts';
import { repeated } from '../../functions/store/repeat.ts';
import type { Table } from '../../functions/store/table.ts';
import { wrapperInMemory } from '../../infra/ops/demo-history/certificate-outside.ts';
import { CertificateId } from '../../shared/domain/certificate/ids.ts';
import type { CertificateRequest } from '../../shared/domain/certificate/request.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { makeIssuing } from '../support/issuing-house.ts';
import { sealedRetrievalOf } from '../support/sealed-retrieval.ts';
import { backendNames, useBackend } from './backends.ts';

const waiting = { sleep: async () => undefined, random: () => 0.5 };

describe.each(backendNames)('issued certificates in the %s', (name) => {
  const backend = useBackend(name);
  let towns = 0;

  /** A town of its own with one request that is being issued. */
  async function town(change: (table: Table) => Table = (table) => table) {
    towns += 1;
    const tenant = TenantId.parse(`town-${towns}`);
    const table = change(backend().table);
    let ids = 0;
    const newId = () => {
      ids += 1;
      return `${tenant}-${ids}`;
    };
    const repeat = repeated(waiting);
    const statusPlaces = statusPlacesIn({ table, repeat, drawIndex: (below) => randomInt(below) });
    const deps = { table, repeat, waiting, newId, statusPlaces };
    const requests = requestsIn(deps);
    const caseKeys = caseKeysIn({ table: backend().table, wrapper: wrapperInMemory() });
    const begin = async () => {
      const { request, key, wrapped } = await makeIssuing(caseKeys, tenant);
      await requests.begin(tenant, request, wrapped);
      return { request, key };
    };
    return { tenant, table, requests, begin, issued: issuedCertificatesIn(deps) };
  }

  const sealing = (request: CertificateRequest, key: Awaited<ReturnType<typeof makeIssuing>>['key']): Sealing => {
    const letters = randomBytes(8).toString('hex').toUpperCase();
    const id = CertificateId.parse(`LIN-2026-${letters.slice(0, 8)}`);
    const at = 1_795_507_300;
    const certificate = { id, issuedAt: at, validUntil: at + 86_400 };
    return {
      step: { seen: request, entry: { event: 'sealed', at, by: 'system' }, changes: { certificate } },
      certificate: {
        ...certificate,
        codeHash: randomBytes(16).toString('base64url').slice(0, 22),
        requestId: request.id,
        kind: request.terms.kind,
        productId: request.productId,
        fileHash: randomBytes(32).toString('base64url'),
        keyId: 'key-1',
      },
      document: key.sealBytes('document', randomBytes(48_000)),
      commitment: randomBytes(32),
      retrieval: sealedRetrievalOf(request.id, at),
    };
  };

  it('are found by code, file and number, with their places in status list and journal', async () => {
    const { tenant, table, requests, begin, issued } = await town();
    const { request, key } = await begin();
    const wish = sealing(request, key);
    const done = await issued.seal(tenant, wish);
    if (done.kind !== 'done') throw new Error('not sealed');
    expect(done.row).toMatchObject({ ...wish.certificate, state: 'valid', checks: 0, journalIndex: 0 });
    expect(await issued.byCode(tenant, done.row.codeHash)).toEqual(done.row);
    expect(await issued.byFile(tenant, done.row.fileHash)).toEqual(done.row);
    expect(await issued.byNumber(tenant, done.row.id)).toEqual(done.row);
    expect(await requests.get(tenant, request.id)).toMatchObject({
      state: 'issued',
      certificate: { id: done.row.id },
    });
    expect(await journalIn(table).entries(tenant, { from: 0, to: 1 })).toEqual([wish.commitment]);
    expect(await statusListsIn(table).bits(tenant, done.row.status.list)).toBeDefined();
  });

  it('two Lambdas that issue the same request at once issue one certificate', async () => {
    const { tenant, table, begin, issued } = await town();
    const { request, key } = await begin();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => issued.seal(tenant, sealing(request, key))));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(outcomes.filter((one) => one.kind === 'refused' && one.why === 'request')).toHaveLength(3);
    expect((await journalIn(table).edge(tenant)).size).toBe(1);
  });

  it('ten requests that are issued at once all get a place of their own', async () => {
    const { tenant, table, begin, issued } = await town();
    const all = await Promise.all(Array.from({ length: 10 }, begin));
    const outcomes = await Promise.all(all.map(({ request, key }) => issued.seal(tenant, sealing(request, key))));
    const rows = outcomes.flatMap((one) => (one.kind === 'done' ? [one.row] : []));
    expect(new Set(rows.map(({ journalIndex }) => journalIndex)).size).toBe(10);
    expect(new Set(rows.map(({ status }) => status.index)).size).toBe(10);
    expect((await journalIn(table).edge(tenant)).size).toBe(10);
  });

  it('an answer that got lost is no second certificate: what was written is what comes back', async () => {
    let isLost = true;
    const { tenant, table, begin, issued } = await town((real) => ({
      ...real,
      async transact(steps) {
        const answer = await real.transact(steps);
        if (!isLost || steps.length < 6) return answer;
        isLost = false;
        return { kind: 'unanswered' };
      },
    }));
    const { request, key } = await begin();
    const done = await issued.seal(tenant, sealing(request, key));
    if (done.kind !== 'done') throw new Error('not sealed');
    expect(await issued.byCode(tenant, done.row.codeHash)).toEqual(done.row);
    expect((await journalIn(table).edge(tenant)).size).toBe(1);
  });

  it('a number that is taken is not given again', async () => {
    const { tenant, begin, issued } = await town();
    const [one, other] = [await begin(), await begin()];
    const first = sealing(one.request, one.key);
    await issued.seal(tenant, first);
    const second = sealing(other.request, other.key);
    const taken = { ...second, certificate: { ...second.certificate, id: first.certificate.id } };
    expect(await issued.seal(tenant, taken)).toEqual({ kind: 'refused', why: 'taken' });
    expect((await issued.seal(tenant, second)).kind).toBe('done');
  });

  it('a revoked certificate says so, in the status list too, and since when', async () => {
    const { tenant, table, begin, issued } = await town();
    const { request, key } = await begin();
    const done = await issued.seal(tenant, sealing(request, key));
    if (done.kind !== 'done') throw new Error('not sealed');
    const before = await statusListsIn(table).bits(tenant, done.row.status.list);
    const at = 1_795_600_000;
    const ended = await issued.end(tenant, {
      step: { seen: done.request, entry: { event: 'revoke', at, by: 'clerk', reason: 'wrong-content' } },
      row: done.row,
      state: 'revoked',
      reason: 'wrong-content',
      commitment: randomBytes(32),
    });
    expect(ended).toMatchObject({ kind: 'done', request: { state: 'revoked' } });
    expect(await issued.byCode(tenant, done.row.codeHash)).toMatchObject({ state: 'revoked', endedAt: at });
    expect(await statusListsIn(table).bits(tenant, done.row.status.list)).not.toBe(before);
    expect((await journalIn(table).edge(tenant)).size).toBe(2);
  });

  it('checks are counted where there is a certificate, and nowhere else', async () => {
    const { tenant, begin, issued } = await town();
    const { request, key } = await begin();
    const done = await issued.seal(tenant, sealing(request, key));
    if (done.kind !== 'done') throw new Error('not sealed');
    await issued.countCheck(tenant, done.row.codeHash);
    await issued.countCheck(tenant, done.row.codeHash);
    await issued.countCheck(tenant, 'nobody');
    expect((await issued.byNumber(tenant, done.row.id))?.checks).toBe(2);
    expect(await issued.byCode(tenant, 'nobody')).toBeUndefined();
    expect(await issued.byFile(tenant, 'nobody')).toBeUndefined();
  });

  it('what issuing costs is known: the document in one transaction', async () => {
    const { tenant, begin, issued } = await town();
    const { request, key } = await begin();
    await issued.seal(tenant, sealing(request, key));
    const other = await begin();
    const { meter } = backend();
    meter.take();
    await issued.seal(tenant, sealing(other.request, other.key));
    const { write } = meter.take();
    // A document of 47 KB is 63 KB as base64, twice in a transaction; all the rest is some twenty units, two for the log.
    expect(write).toBeLessThanOrEqual(154);
  });
});
