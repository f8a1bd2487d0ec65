import type { Requests } from '../../../functions/certificate-ports.ts';
import type { PaymentProvider } from '../../../functions/payment-ports.ts';
import { tendRequests } from '../../../functions/use-cases/certificates/tend-requests.ts';
import { withRefunds } from '../../../functions/use-cases/paying/refunds.ts';
import type { RequestChanges } from '../../../shared/domain/certificate/after-event.ts';
import { CertificateId, type RequestId } from '../../../shared/domain/certificate/ids.ts';
import { mayMake, type RequestEvent } from '../../../shared/domain/certificate/lifecycle.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { caseHouse } from '../../support/case-house.ts';
import { tenant } from '../../support/make.ts';
import { makeProduct, productId } from '../../support/make-product.ts';
import { Sky } from './weather.ts';

/** Something broken on purpose, that the judge must find. */
export type Variant = {
  readonly payments?: (real: PaymentProvider) => PaymentProvider;
  readonly requests?: (real: Requests) => Requests;
};

const day = 86_400;

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
  const sealed = new Map<RequestId, number>();

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
  const issue = async (_: unknown, id: RequestId) => {
    await make(id, 'issue', { by: 'system' });
    const seen = await house.requests.get(tenant, id);
    if (seen?.state !== 'issuing') return;
    const certificate = {
      id: CertificateId.parse(`LIN-2026-${String(sealed.size).padStart(8, '0')}`),
      issuedAt: now(),
      validUntil: now() + 180 * day,
    };
    const entry = { event: 'sealed', at: now(), by: 'system' } as const;
    const answer = await house.requests.advance(tenant, { seen, entry, changes: { certificate } });
    if (answer.kind === 'done') sealed.set(id, (sealed.get(id) ?? 0) + 1);
  };
  return {
    ...house,
    sky,
    now,
    sealed,
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
