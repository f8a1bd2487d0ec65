import type { CertificateRequest, HistoryEntry } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { isPractice } from '../../../shared/domain/practice.ts';
import { eventItem } from '../events.ts';
import type { Write } from '../table.ts';

type RequestEvent = HistoryEntry['event'];
type Happened = { readonly event: RequestEvent; readonly at: number; readonly nonce: string; readonly inTime: boolean };

/** What of a request's life is told: that it was made, how it ended. Who did not pay or answer has given up. */
const told: Partial<
  Record<
    RequestEvent,
    'certificate-requested' | 'certificate-rejected' | 'certificate-withdrawn' | 'certificate-issued'
  >
> = {
  submit: 'certificate-requested',
  sealed: 'certificate-issued',
  reject: 'certificate-rejected',
  withdraw: 'certificate-withdrawn',
  'expire-payment': 'certificate-withdrawn',
  lapse: 'certificate-withdrawn',
};

/**
 * What happened to a request, for the figures, as a part of the transaction in which it happens: kind and product, nothing
 * that leads to the case. What happens in practice is no event.
 */
export function requestFigure(
  tenant: TenantId,
  request: CertificateRequest,
  { event, at, nonce, inTime }: Happened,
): readonly Write[] {
  const kind = told[event];
  if (kind === undefined || isPractice(tenant)) return [];
  const fact = { id: nonce, at };
  const data = { product: request.productId };
  if (kind !== 'certificate-issued') return [{ item: eventItem(tenant, { ...fact, kind, data }) }];
  const issued = { ...data, hours: hoursOf(request, at), inTime };
  return [{ item: eventItem(tenant, { ...fact, kind, data: issued }) }];
}

const hour = 3600;
const byCitizens: ReadonlySet<RequestEvent> = new Set(['submit', 'paid', 'paid-auto', 'answer']);

/**
 * Whole hours since the citizen did the last thing that was theirs to do: submitted, paid or answered. Begun ones count as
 * whole, the first always: nobody is told of a shorter time than it was, nor of none at all.
 */
function hoursOf({ history, createdAt }: CertificateRequest, at: number): number {
  const since = history.findLast(({ event }) => byCitizens.has(event))?.at ?? createdAt;
  return Math.max(1, Math.ceil((at - since) / hour));
}
