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
  const { request, answers, applicant, messages, decision, looks, proofs, document, receipt } = stored;
  const parts = Object.entries({ request, answers, applicant, messages, decision }).flatMap(([name, value]) =>
    isPart(name) && hasContent(value) ? [{ name, text: JSON.stringify(value, undefined, 2) }] : [],
  );
  const files = [
    ...proofs.map(({ pdf }) => ({ name: 'proof' as const, pdf })),
    ...(document === undefined ? [] : [{ name: 'document' as const, pdf: document }]),
    ...(receipt === undefined ? [] : [{ name: 'receipt' as const, pdf: receipt }]),
  ].map(({ name, pdf }) => ({ name, kb: Math.ceil((pdf.length * 3) / 4 / 1024) }));
  return { requestId, looks: looks.toReversed(), parts, files, zone: knownTown(event.locals).zone };
};

const partNames = ['request', 'answers', 'applicant', 'messages', 'decision'] as const;

function isPart(name: string): name is (typeof partNames)[number] {
  return partNames.some((one) => one === name);
}

function hasContent(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}
