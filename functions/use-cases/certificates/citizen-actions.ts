import type { RequestView } from '../../../shared/contracts/certificate/requests.ts';
import { endStates, eventsIn } from '../../../shared/domain/certificate/lifecycle.ts';
import { isPaidFor, isUndecided } from '../../../shared/domain/certificate/payment.ts';
import { type CertificateRequest, isIn } from '../../../shared/domain/certificate/request.ts';

type Action = RequestView['may'][number];

/**
 * What the citizen may do next, by the table of transitions where it is a step of the lifecycle. `hasReceipt`: the receipt
 * of the fee is written.
 */
export function citizenActions(request: CertificateRequest, hasReceipt: boolean): readonly Action[] {
  const { state, payments, certificate, documentDeleted } = request;
  const events = eventsIn(state, 'citizen');
  const may: Record<Action, boolean> = {
    save: state === 'draft',
    prove: isIn(request, 'draft', 'needs-info'),
    submit: events.includes('submit'),
    discard: events.includes('discard'),
    withdraw: events.includes('withdraw'),
    answer: events.includes('answer'),
    pay: state === 'awaiting-payment',
    download: hasDocument(request) && certificate !== undefined && !documentDeleted,
    receipt: hasReceipt && payments.some(isPaidFor),
    erase: mayBeErased(request),
  };
  return Object.entries(may).flatMap(([name, allowed]) => (allowed && isAction(name, may) ? [name] : []));
}

/** What is no longer valid is not handed out. */
export function hasDocument(request: CertificateRequest): boolean {
  return isIn(request, 'issued', 'delivered');
}

/** An end state, and no money on its way in either direction. */
export function mayBeErased({ state, payments }: CertificateRequest): boolean {
  return (
    endStates.includes(state) && !payments.some((payment) => isUndecided(payment) || payment.refund?.state === 'owed')
  );
}

function isAction(name: string, all: Record<Action, boolean>): name is Action {
  return Object.hasOwn(all, name);
}
