import type { RequestView } from '../../../shared/contracts/certificate/requests.ts';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { endStates } from '../../../shared/domain/certificate/lifecycle.ts';
import { type Product, termsOf } from '../../../shared/domain/certificate/product.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseKeys, Requests } from '../../ports/certificate.ts';
import type { Links } from '../../ports/links.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { sealedAnswers } from '../certificates/case-contents.ts';
import { ownCase } from '../certificates/own-case.ts';
import { type RequestViewDeps, requestView } from '../certificates/request-view.ts';
import { presetAnswers } from './draft-answers.ts';

export type BeginRequestDeps = RequestViewDeps & {
  readonly requests: Pick<Requests, 'begin' | 'get' | 'ofCitizen'>;
  readonly caseKeys: CaseKeys;
  readonly links: Pick<Links, 'pseudonym'>;
};

/** Requests of one citizen that have not ended: more than any family asks for at a time. */
const mostRunning = 30;

/**
 * Begins a draft, filled in with what goes without saying. The same key again answers the request that was begun;
 * `idempotency_key_reused` for another product. `limit_reached`: too many have not ended yet.
 */
export function beginRequest(deps: BeginRequestDeps): Handler<Routes['beginRequest'], CitizenCaller> {
  return async ({ productId, language }, caller) => {
    const { tenant, citizen, idempotencyKey } = caller;
    if (idempotencyKey === undefined) return fail('idempotency_key_missing');
    const product = await deps.products.get(tenant, productId);
    if (!product?.public) return fail('not_found');
    const seed = `certificate ${citizen.subject} ${idempotencyKey}`;
    const id = RequestId.parse(deps.links.pseudonym(tenant, 'entry', seed));
    const isNew = (await deps.requests.get(tenant, id)) === undefined;
    if (isNew && (await running(deps, caller)) >= mostRunning) return fail('limit_reached');
    return await begun(deps, caller, { id, product, language });
  };
}

type Beginning = { readonly id: RequestId; readonly product: Product; readonly language: Language };

async function begun(
  deps: BeginRequestDeps,
  caller: CitizenCaller,
  { id, product, language }: Beginning,
): Promise<Result<RequestView, 'idempotency_key_reused' | 'not_found'>> {
  const { tenant, citizen } = caller;
  const { key, wrapped } = await deps.caseKeys.create(tenant, id);
  const answers = sealedAnswers(key, presetAnswers(product, language));
  const at = secondsOf(deps.clock.now());
  const request = draftOf(product, { id, subject: citizen.subject, language, answers, at });
  const answer = await deps.requests.begin(tenant, request, wrapped);
  if (answer.kind === 'done') return ok(await requestView(deps, caller, { request, key }));
  const { stored } = answer;
  if (stored.state === 'erased' || stored.productId !== product.id) return fail('idempotency_key_reused');
  const found = await ownCase(deps, caller, id);
  return found.ok ? ok(await requestView(deps, caller, found.value)) : found;
}

async function running({ requests }: BeginRequestDeps, { tenant, citizen }: CitizenCaller): Promise<number> {
  const ids = await requests.ofCitizen(tenant, citizen.subject);
  if (ids.length < mostRunning) return ids.length;
  const all = await Promise.all(ids.map((id) => requests.get(tenant, id)));
  return all.filter((one) => one && !endStates.includes(one.state)).length;
}

type Draft = Pick<CertificateRequest, 'id' | 'subject' | 'language'> & {
  readonly answers: CertificateRequest['sealed']['answers'];
  readonly at: number;
};

function draftOf(product: Product, { id, subject, language, answers, at }: Draft): CertificateRequest {
  return {
    ...{ id, subject, language },
    productId: product.id,
    productVersion: product.version,
    terms: termsOf(product),
    state: 'draft',
    version: 1,
    createdAt: at,
    savedAt: at,
    payments: [],
    causes: [],
    history: [],
    approvals: [],
    proofs: [],
    documentDeleted: false,
    failures: 0,
    sealed: { answers },
  };
}
