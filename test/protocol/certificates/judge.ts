import { clerkTask } from '../../../shared/domain/certificate/clerk-task.ts';
import { isFeeDue } from '../../../shared/domain/certificate/fee.ts';
import { allowsEvent, type RequestState, requestEvents } from '../../../shared/domain/certificate/lifecycle.ts';
import { type CertificateRequest, isIn } from '../../../shared/domain/certificate/request.ts';
import { dueAt } from '../../../shared/domain/certificate/timers.ts';
import { tenant } from '../../support/make.ts';
import type { Game } from './play.ts';

const paidFor = [
  'in-review',
  'needs-info',
  'approved',
  'issuing',
  'issued',
  'delivered',
  'revoked',
  'expired',
] as const;

/** What must be true after every action, whatever went wrong: each sentence names what is not. */
export async function violations(game: Game): Promise<readonly string[]> {
  const found: string[] = [];
  for (const id of game.ids) {
    const request = await game.town.truth.get(tenant, id);
    if (request) found.push(...ofRequest(game, request));
    else found.push(...(await ofErased(game, id)));
  }
  found.push(...(await ofQueues(game)), ...ofMoney(game));
  return found;
}

function ofRequest({ town }: Game, request: CertificateRequest): readonly string[] {
  const { id, state, fee } = request;
  const isFeeOwed = fee !== undefined && isFeeDue(fee) && isIn(request, ...paidFor);
  const kept = town.provider.payments().filter((payment) => payment.reference === id && isKept(payment));
  return [
    ...(isWalk(request) ? [] : [`${id} came to ${state} by no way of the table`]),
    ...(town.certificatesOf(id) > 1 ? [`${id} was issued twice`] : []),
    ...(isFeeOwed && kept.length === 0 ? [`${id} is ${state} and unpaid`] : []),
  ];
}

function isKept({
  status,
  amount,
  currency,
  refunded,
}: {
  status: string;
  amount: number;
  currency: string;
  refunded: number;
}) {
  return status === 'paid' && amount === 900 && currency === 'EUR' && refunded === 0;
}

/** The history is a walk through the table of transitions that ends in the state. */
function isWalk({ history, state }: CertificateRequest): boolean {
  let here: RequestState = 'draft';
  for (const { event } of history) {
    if (!allowsEvent(event, here)) return false;
    here = requestEvents[event].to;
  }
  return here === state;
}

async function ofErased({ town }: Game, id: CertificateRequest['id']): Promise<readonly string[]> {
  const key = await town.caseKeys.open(tenant, id);
  return key ? [`${id} is erased and can still be opened`] : [];
}

/** The queue of clerks and the timers hold what they should, and nothing else. */
async function ofQueues({ town, ids }: Game): Promise<readonly string[]> {
  const queued = (await town.truth.queue(tenant)).map(({ id }) => id);
  const due = (await town.truth.due(tenant, farAway, 1000)).map(({ id }) => id);
  const all = await Promise.all(ids.map((id) => town.truth.get(tenant, id)));
  const requests = all.flatMap((request) => request ?? []);
  const forClerks = requests.filter((request) => clerkTask(request) !== undefined).map(({ id }) => id);
  const timed = requests.filter((request) => dueAt(request) !== undefined).map(({ id }) => id);
  return [
    ...(isSame(queued, forClerks) ? [] : ['the queue does not hold what clerks must look at']),
    ...(timed.every((id) => due.includes(id)) ? [] : ['a request with a timer is not found by it']),
  ];
}

const farAway = 4_000_000_000;

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());
}

function ofMoney({ town }: Game): readonly string[] {
  return town.provider
    .payments()
    .flatMap(({ id, amount, refunded }) => (refunded > amount ? [`${id}: too much was given back`] : []));
}

/** What must be true once the storm is over and time has passed: nothing hangs, and nobody's money is kept for nothing. */
export async function unsettled({ town, ids }: Game): Promise<readonly string[]> {
  const found: string[] = [];
  for (const id of ids) {
    const request = await town.truth.get(tenant, id);
    const isStuck = request && isIn(request, 'submitted', 'approved', 'issuing', 'issue-failed', 'awaiting-payment');
    if (isStuck) found.push(`${id} is still ${request.state}`);
    const mayKeep = town.certificatesOf(id) > 0 || (request && isIn(request, ...paidFor));
    // Another currency than the euro is for a clerk to give back.
    const kept = town.provider
      .payments()
      .filter(({ reference, status, currency }) => reference === id && status === 'paid' && currency === 'EUR')
      .filter(({ amount, refunded }) => refunded < amount);
    if (kept.length > (mayKeep ? 1 : 0)) found.push(`${id} is ${request?.state ?? 'erased'}: money was kept`);
  }
  return found;
}
