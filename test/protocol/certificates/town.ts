import type { Requests } from '../../../functions/ports/certificate.ts';
import type { PaymentProvider } from '../../../functions/ports/payment.ts';
import { retrievalsIn } from '../../../functions/store/certificates/retrievals.ts';
import { sealKeysIn } from '../../../functions/store/certificates/seal-keys.ts';
import { tendRequests } from '../../../functions/use-cases/certificates/tend-requests.ts';
import { issueCertificate } from '../../../functions/use-cases/issuing/issue-certificate.ts';
import { withRefunds } from '../../../functions/use-cases/paying/refunds.ts';
import type { RequestChanges } from '../../../shared/domain/certificate/after-event.ts';
import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { mayMake, type RequestEvent } from '../../../shared/domain/certificate/lifecycle.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { listeningObserver } from '../../http/ask.ts';
import { caseHouse } from '../../support/case-house.ts';
import { documentDouble } from '../../support/document-double.ts';
import { tenant } from '../../support/make.ts';
import { makeProduct, productId } from '../../support/make-product.ts';
import { Sky } from './weather.ts';

/** Something broken on purpose, that the judge must find. */
export type Variant = {
  readonly payments?: (real: PaymentProvider) => PaymentProvider;
  readonly requests?: (real: Requests) => Requests;
};

/** A town with citizens, clerks, a provider and an issuer, over a table in bad weather. */
export async function certificateTown(variant: Variant = {}) {
  const sky = new Sky();
  const products = [makeProduct(), makeProduct({ id: productId('aufenthaltsbescheinigung'), mode: 'clerk' })];
  const house = await caseHouse({
    products,
    weather: (respond) => sky.over(respond),
    ...(variant.payments && { payments: variant.payments }),
    ...(variant.requests && { requests: variant.requests }),
  });
  const now = () => secondsOf(house.clock.now());

  /** As a clerk or the issuer would: looks, and makes it happen if the table of transitions lets it. */
  const make = async (
    id: RequestId,
    event: RequestEvent,
    {
      by = 'clerk',
      changes,
    }: { by?: 'clerk' | 'system'; changes?: (request: CertificateRequest) => RequestChanges } = {},
  ) => {
    const seen = await house.requests.get(tenant, id);
    if (!seen || !mayMake(event, seen.state, by)) return;
    const entry = { event, at: now(), by };
    await house.requests.advance(tenant, { seen, entry, changes: changes?.(seen) ?? {} });
  };
  const seal = { isGone: false };
  const { documents, faults: sealFaults } = documentDouble();
  const issue = issueCertificate({
    ...house,
    observer: listeningObserver().observer,
    openDocuments: async () => {
      if (seal.isGone) throw new Error('The key of the seal is not there');
      return documents;
    },
    missingGlyphs: documents.missingGlyphs,
    sealKeys: sealKeysIn(house),
    retrievals: retrievalsIn({ table: house.table, wrapper: house.keyWrapper }),
  });
  return {
    ...house,
    sky,
    now,
    seal,
    /** Thrown one by one where the key of the seal is asked to sign. */
    sealFaults,
    /** How many certificates the table has of a request. */
    certificatesOf: (id: RequestId) =>
      [...house.double.items.all()].filter(({ pk, requestId }) => pk?.S?.includes('#CR#') && requestId?.S === id)
        .length,
    /** Pages of the provider that somebody was sent to. */
    told: new Set<string>(),
    issue: (id: RequestId) => issue(tenant, id),
    sweep: tendRequests({ ...house, issue, remind: async () => undefined, endPickUp: async () => undefined }),
    clerks: {
      ask: (id: RequestId) => make(id, 'ask', { changes: () => ({ deadline: undefined, daysLeft: 1 }) }),
      approve: (id: RequestId) => make(id, 'approve'),
      reject: (id: RequestId) =>
        make(id, 'reject', { changes: (request) => ({ payments: withRefunds(request, 'rejected', now()) }) }),
      revoke: (id: RequestId) => make(id, 'revoke'),
    },
  };
}

export type CertificateTown = Awaited<ReturnType<typeof certificateTown>>;
