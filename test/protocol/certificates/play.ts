import { StoreUnavailable } from '../../../functions/ports/outage.ts';
import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { tenant } from '../../support/make.ts';
import { productId } from '../../support/make-product.ts';
import type { Action, Deed } from './actions.ts';
import type { CertificateTown } from './town.ts';
import { Death } from './weather.ts';

/** The requests of a game, in the order in which they were begun. */
export type Game = { readonly town: CertificateTown; readonly ids: RequestId[]; keys: number };

/** Does one thing, with whatever goes wrong meanwhile. What dies is not told; what is told must have happened. */
export async function play(game: Game, { deed, on, fault }: Action): Promise<void> {
  const { town } = game;
  town.sky.order(fault, (other) => survived(() => act(game, other, on)));
  await survived(() => act(game, deed, on));
  town.sky.order(undefined, async () => undefined);
}

async function survived(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isWeather(error)) throw error;
  }
}

function isWeather(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isWeather);
  return error instanceof Death || error instanceof StoreUnavailable;
}

async function act(game: Game, deed: Deed, on: number): Promise<unknown> {
  const { town, ids } = game;
  const free = deeds[deed];
  if (free) return await free(game);
  const id = ids.at(on % Math.max(1, ids.length));
  return id === undefined ? undefined : await deedsOnRequest[deed]?.(town, id);
}

const deeds: Partial<Record<Deed, (game: Game) => Promise<unknown>>> = {
  'begin-free': (game) => begin(game, 'meldebescheinigung', 'download'),
  'begin-paid': (game) => begin(game, 'meldebescheinigung', 'post'),
  'begin-clerk': (game) => begin(game, 'aufenthaltsbescheinigung', 'post'),
  sweep: ({ town }) => town.sweep(tenant),
  'provider-down': async ({ town }) => {
    town.provider.isDown = true;
  },
  'register-down': async ({ town }) => {
    town.registerDouble.isDown = true;
  },
  'seal-gone': async ({ town }) => {
    town.seal.isGone = true;
  },
  'seal-throttled': async ({ town }) => {
    town.sealFaults.push(new Error('The key of the seal is asked too often'));
  },
  up: async ({ town }) => {
    town.seal.isGone = false;
    town.sealFaults.splice(0);
    town.provider.isDown = false;
    town.registerDouble.isDown = false;
  },
  'wait-minutes': async ({ town }) => town.clock.forward({ minutes: 20 }),
  'wait-day': async ({ town }) => town.clock.forward({ hours: 24 }),
  'wait-month': async ({ town }) => town.clock.forward({ hours: 24 * 31 }),
};

type OnRequest = (town: CertificateTown, requestId: RequestId) => Promise<unknown>;

const atProvider =
  (changes: Parameters<CertificateTown['provider']['set']>[1]): OnRequest =>
  async (town, requestId) => {
    const open = town.provider.payments().find(({ reference, status }) => reference === requestId && status === 'open');
    // Only a page that somebody was sent to can be paid on.
    if (open && town.told.has(open.checkoutUrl)) town.provider.set(open.id, changes);
  };

const deedsOnRequest: Partial<Record<Deed, OnRequest>> = {
  submit: async (town, requestId) => {
    const request = await town.requests.get(tenant, requestId);
    const cents = request?.delivery === 'post' ? 900 : 0;
    await town.handlers.submitRequest({ requestId, productVersion: 1, cents }, town.elif());
  },
  pay: async (town, requestId) => {
    const answer = await town.handlers.payRequest({ requestId }, town.elif());
    if (answer.ok) town.told.add(answer.value.checkoutUrl);
  },
  hook: (town, requestId) => town.handlers.hearOfPayment({ requestId }, town.elif()),
  look: (town, requestId) => town.handlers.lookAtPayment({ requestId }, town.elif()),
  withdraw: (town, requestId) => town.handlers.withdrawRequest({ requestId }, town.elif()),
  discard: (town, requestId) => town.handlers.discardRequest({ requestId }, town.elif()),
  erase: (town, requestId) => town.handlers.eraseRequest({ requestId }, town.elif()),
  answer: (town, requestId) => town.handlers.answerQuestion({ requestId, text: 'Ja.' }, town.elif()),
  download: (town, requestId) => town.handlers.getDocument({ requestId }, town.elif()),
  'clerk-ask': (town, id) => town.clerks.ask(id),
  'clerk-approve': (town, id) => town.clerks.approve(id),
  'clerk-reject': (town, id) => town.clerks.reject(id),
  'clerk-revoke': (town, id) => town.clerks.revoke(id),
  issue: (town, id) => town.issue(id),
  'provider-paid': atProvider({ status: 'paid' }),
  'provider-other-amount': atProvider({ status: 'paid', amount: 90 }),
  'provider-other-currency': atProvider({ status: 'paid', currency: 'HUF' }),
  'provider-failed': atProvider({ status: 'failed' }),
  'provider-expired': atProvider({ status: 'expired' }),
};

/** The same key again where the first try died. */
async function begin(game: Game, product: string, delivery: 'download' | 'post'): Promise<void> {
  const { town, ids } = game;
  if (ids.length >= 4) return;
  game.keys += 1;
  const caller = town.elif('high', { idempotencyKey: `key-of-a-wish-${game.keys}` });
  const body = { productId: productId(product), language: 'de' } as const;
  const begun = await town.handlers.beginRequest(body, caller);
  if (!begun.ok) throw new Error(`A request could not be begun: ${begun.code}`);
  const { requestId } = begun.value;
  ids.push(requestId);
  await town.handlers.saveAnswers({ requestId, forWhom: 'self', delivery }, town.elif());
}
