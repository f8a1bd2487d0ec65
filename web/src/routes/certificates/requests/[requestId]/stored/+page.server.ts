import { storedRows } from '#lib/certificates/stored-rows.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { requestIdOf } from '#lib/server/certificates/own-request.ts';
import { citizenOf } from '#lib/server/citizen.ts';
import { knownTown } from '#lib/server/known-town.ts';
import type { PageServerLoad } from './$types';

/** What the page shows of it: of files only how large they are, as the download has them. */
export const load: PageServerLoad = async (event) => {
  const requestId = requestIdOf(event);
  const { call } = await citizenOf(event);
  const stored = orErrorPage(await call('getEverythingStored', { requestId }));
  const { request, answers, applicant, messages, decision, looks, retrievals, proofs, document, receipt } = stored;
  const parts = [
    { name: 'answers', rows: storedRows(answers) },
    { name: 'applicant', rows: storedRows(applicant) },
    { name: 'messages', rows: storedRows(messages) },
    { name: 'decision', rows: storedRows(decision) },
  ] as const;
  const files = [
    ...proofs.map(({ pdf }) => ({ name: 'proof' as const, pdf })),
    ...(document === undefined ? [] : [{ name: 'document' as const, pdf: document }]),
    ...(receipt === undefined ? [] : [{ name: 'receipt' as const, pdf: receipt }]),
  ].map(({ name, pdf }) => ({ name, kb: Math.ceil((pdf.length * 3) / 4 / 1024) }));
  return {
    requestId,
    looks: looks.toReversed(),
    retrievals,
    technical: storedRows(request),
    parts: parts.filter(({ rows }) => rows.length > 0),
    files,
    zone: knownTown(event.locals).zone,
  };
};
