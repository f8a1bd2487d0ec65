import * as z from 'zod';

/** Where a request for a certificate stands. */
export const RequestState = z
  .enum([
    'draft',
    'submitted',
    'awaiting-payment',
    'in-review',
    'needs-info',
    'approved',
    'issuing',
    'issued',
    'delivered',
    'rejected',
    'withdrawn',
    'payment-expired',
    'issue-failed',
    'revoked',
    'superseded',
    'expired',
    'erased',
  ])
  .meta({ description: 'Where a request for a certificate stands' });
export type RequestState = z.infer<typeof RequestState>;

/** Who makes something happen. `payment`: the provider said so when it was asked; `second-clerk`: not the first one. */
export type Actor = 'citizen' | 'clerk' | 'second-clerk' | 'payment' | 'system' | 'privacy-officer';

/** What must be true; the use case of the event names and checks it. */
export type Guard =
  | 'level-enough'
  | 'purpose-given'
  | 'fields-allowed'
  | 'product-unchanged'
  | 'fee-due'
  | 'no-fee-due'
  | 'product-automatic'
  | 'person-certain'
  | 'for-oneself'
  | 'person-needed'
  | 'provider-asked'
  | 'amount-as-asked'
  | 'time-over'
  | 'reason-given'
  | 'not-own-case'
  | 'four-eyes'
  | 'register-read-again'
  | 'register-differs'
  | 'document-sealed'
  | 'tries-over';

export type Transition = {
  readonly from: readonly RequestState[];
  readonly to: RequestState;
  readonly by: readonly Actor[];
  readonly guards: readonly Guard[];
};

/**
 * Which event leads from which states to which, who may make it happen and what must be true. The only place that says so:
 * use cases, conditions of the store, buttons and the model in the tests are derived from it.
 */
export const requestEvents = {
  submit: {
    from: ['draft'],
    to: 'submitted',
    by: ['citizen'],
    guards: ['level-enough', 'purpose-given', 'fields-allowed', 'product-unchanged'],
  },
  discard: { from: ['draft'], to: 'erased', by: ['citizen', 'system'], guards: [] },
  'require-payment': { from: ['submitted'], to: 'awaiting-payment', by: ['system'], guards: ['fee-due'] },
  'auto-approve': {
    from: ['submitted'],
    to: 'approved',
    by: ['system'],
    guards: ['no-fee-due', 'product-automatic', 'for-oneself', 'person-certain'],
  },
  route: { from: ['submitted'], to: 'in-review', by: ['system'], guards: ['no-fee-due', 'person-needed'] },
  paid: {
    from: ['awaiting-payment'],
    to: 'in-review',
    by: ['payment'],
    guards: ['provider-asked', 'amount-as-asked', 'person-needed'],
  },
  'paid-auto': {
    from: ['awaiting-payment'],
    to: 'approved',
    by: ['payment'],
    guards: ['provider-asked', 'amount-as-asked', 'product-automatic', 'for-oneself', 'person-certain'],
  },
  'payment-failed': {
    from: ['awaiting-payment'],
    to: 'awaiting-payment',
    by: ['payment'],
    guards: ['provider-asked'],
  },
  'expire-payment': { from: ['awaiting-payment'], to: 'payment-expired', by: ['system'], guards: ['time-over'] },
  ask: { from: ['in-review'], to: 'needs-info', by: ['clerk'], guards: ['not-own-case'] },
  answer: { from: ['needs-info'], to: 'in-review', by: ['citizen'], guards: [] },
  lapse: { from: ['needs-info'], to: 'rejected', by: ['system'], guards: ['time-over'] },
  approve: {
    from: ['in-review'],
    to: 'approved',
    by: ['clerk', 'second-clerk'],
    guards: ['reason-given', 'not-own-case', 'four-eyes'],
  },
  reject: { from: ['in-review'], to: 'rejected', by: ['clerk'], guards: ['reason-given', 'not-own-case'] },
  withdraw: {
    from: ['submitted', 'awaiting-payment', 'in-review', 'needs-info'],
    to: 'withdrawn',
    by: ['citizen'],
    guards: [],
  },
  issue: {
    from: ['approved', 'issue-failed'],
    to: 'issuing',
    by: ['system', 'clerk'],
    guards: ['register-read-again'],
  },
  // Also where issuing broke off and is taken up again: what is printed is what the register says then.
  'data-changed': {
    from: ['approved', 'issuing', 'issue-failed'],
    to: 'in-review',
    by: ['system'],
    guards: ['register-differs'],
  },
  sealed: { from: ['issuing'], to: 'issued', by: ['system'], guards: ['document-sealed'] },
  fail: { from: ['issuing'], to: 'issue-failed', by: ['system'], guards: ['tries-over'] },
  deliver: { from: ['issued'], to: 'delivered', by: ['system', 'citizen', 'clerk'], guards: [] },
  revoke: {
    from: ['issued', 'delivered'],
    to: 'revoked',
    by: ['clerk', 'second-clerk'],
    guards: ['reason-given', 'four-eyes', 'not-own-case'],
  },
  supersede: { from: ['issued', 'delivered'], to: 'superseded', by: ['system', 'clerk'], guards: ['reason-given'] },
  expire: { from: ['issued', 'delivered'], to: 'expired', by: ['system'], guards: ['time-over'] },
  erase: {
    from: ['rejected', 'withdrawn', 'payment-expired', 'revoked', 'superseded', 'expired'],
    to: 'erased',
    by: ['system', 'privacy-officer', 'citizen'],
    guards: [],
  },
} as const satisfies Record<string, Transition>;

export type RequestEvent = keyof typeof requestEvents;

export const RequestEvent = z.enum(Object.keys(requestEvents).filter(isRequestEvent));

function isRequestEvent(text: string): text is RequestEvent {
  return Object.hasOwn(requestEvents, text);
}

/** Whether the table lets `event` happen in `state`. */
export function allowsEvent(event: RequestEvent, state: RequestState): boolean {
  const { from }: Transition = requestEvents[event];
  return from.includes(state);
}

/** Whether the table lets `actor` make `event` happen in `state`. */
export function mayMake(event: RequestEvent, state: RequestState, actor: Actor): boolean {
  const { by }: Transition = requestEvents[event];
  return allowsEvent(event, state) && by.includes(actor);
}

/** Everything that the table lets `actor` do in `state`. */
export function eventsIn(state: RequestState, actor: Actor): readonly RequestEvent[] {
  return RequestEvent.options.filter((event) => mayMake(event, state, actor));
}

/** Nothing more is done but erasing. */
export const endStates: readonly RequestState[] = requestEvents.erase.from;
