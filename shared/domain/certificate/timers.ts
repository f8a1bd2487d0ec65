import { endStates, type RequestState } from './lifecycle.ts';
import { isUndecided, type Payment, refundsOwed } from './payment.ts';
import { awaitedOf, nextReminder } from './reminders.ts';
import { type CertificateRequest, sinceWhen, whenLast } from './request.ts';

/** What happens to a request by itself. */
export type TimerKind =
  | 'discard'
  | 'decide'
  | 'look-at-payment'
  | 'remind'
  | 'expire-payment'
  | 'refund'
  | 'lapse'
  | 'issue'
  | 'expire'
  | 'delete-proofs'
  | 'delete-document'
  | 'erase';

/** `at` in seconds since 1970. */
export type Timer = { readonly kind: TimerKind; readonly at: number };

const minute = 60;
const day = 86_400;

/** How long things wait, in seconds; the rest is the product's. */
export const timerRules = {
  /** Whoever submits decides at once; the timer comes where that broke off. */
  decideAfter: minute,
  issueAfter: 2 * minute,
  retryIssueAfter: 60 * minute,
  /** Callbacks of the provider get lost; pages of providers are open for an hour or for days. */
  lookAtPaymentAfter: 15 * minute,
  refundAfter: minute,
  /** How long a failure waits at first and at most; doubled each time. */
  firstPause: minute,
  longestPause: 6 * 60 * minute,
} as const;

/** Everything that will happen to a request by itself, the next first. */
export function timersOf(request: CertificateRequest): readonly Timer[] {
  const timers = [
    ...stateTimers(request),
    ...waitingTimers(request),
    ...paymentTimers(request),
    ...deletionTimers(request),
  ];
  const { notBefore = 0 } = request;
  return timers
    .map(({ kind, at }) => ({ kind, at: Math.max(at, notBefore) }))
    .toSorted((one, other) => one.at - other.at);
}

/** When something happens to the request by itself next; undefined: never. Seconds since 1970. */
export function dueAt(request: CertificateRequest): number | undefined {
  return timersOf(request)[0]?.at;
}

/** How long timers wait after `failures` failures in a row, in seconds. */
export function pauseAfter(failures: number): number {
  return Math.min(timerRules.firstPause * 2 ** Math.max(0, failures - 1), timerRules.longestPause);
}

function stateTimers(request: CertificateRequest): readonly Timer[] {
  const since = sinceWhen(request);
  const after: Partial<Record<RequestState, Timer>> = {
    draft: { kind: 'discard', at: request.savedAt + request.terms.retention.draftDays * day },
    submitted: { kind: 'decide', at: since + timerRules.decideAfter },
    approved: { kind: 'issue', at: since + timerRules.issueAfter },
    issuing: { kind: 'issue', at: since + timerRules.issueAfter },
    'issue-failed': { kind: 'issue', at: since + timerRules.retryIssueAfter },
  };
  const timer = after[request.state];
  return timer ? [timer] : [];
}

/** While the citizen is waited for. */
function waitingTimers(request: CertificateRequest): readonly Timer[] {
  const awaited = awaitedOf(request);
  if (awaited === undefined) return [];
  const { what, until } = awaited;
  const remindAt = nextReminder(request);
  const ends = { payment: 'expire-payment', answer: 'lapse', 'pick-up': undefined } as const;
  const end = ends[what];
  return [
    ...(end === undefined ? [] : [{ kind: end, at: until }]),
    ...(remindAt === undefined ? [] : [{ kind: 'remind', at: remindAt } as const]),
  ];
}

/** Also where the request has ended: what is paid too late must be given back. */
function paymentTimers({ payments }: CertificateRequest): readonly Timer[] {
  const looks = payments
    .filter(isUndecided)
    .map((payment) => ({ kind: 'look-at-payment', at: nextLook(payment) }) as const);
  const refunds = refundsOwed(payments).flatMap(({ refund }) =>
    refund ? [{ kind: 'refund', at: refund.at + timerRules.refundAfter } as const] : [],
  );
  return [...looks, ...refunds];
}

/** The longer an attempt is open, the less often the provider is asked about it: at most once a day goes by. */
function nextLook({ startedAt, lookedAt }: Payment): number {
  return lookedAt + Math.min(Math.max(timerRules.lookAtPaymentAfter, lookedAt - startedAt), day);
}

function deletionTimers(request: CertificateRequest): readonly Timer[] {
  const { state, certificate, terms, documentDeleted, proofs, payments } = request;
  const { retention } = terms;
  const isValid = state === 'issued' || state === 'delivered';
  const hasEnded = endStates.includes(state);
  const isSettled = !payments.some((payment) => isUndecided(payment) || payment.refund?.state === 'owed');
  const decidedAt =
    whenLast(request, 'approve') ?? certificate?.issuedAt ?? (hasEnded ? sinceWhen(request) : undefined);
  return [
    ...(isValid && certificate ? [{ kind: 'expire', at: certificate.validUntil } as const] : []),
    ...(certificate && !documentDeleted
      ? [{ kind: 'delete-document', at: certificate.issuedAt + retention.documentDays * day } as const]
      : []),
    ...(decidedAt !== undefined && proofs.length > 0
      ? [{ kind: 'delete-proofs', at: decidedAt + retention.proofDays * day } as const]
      : []),
    ...(hasEnded && isSettled ? [{ kind: 'erase', at: sinceWhen(request) + retention.caseDays * day } as const] : []),
  ];
}
