import fc from 'fast-check';

/** What somebody does, to the request of number `on` (counted round those there are; -1 is the last one). */
export type Deed =
  | 'begin-free'
  | 'begin-paid'
  | 'begin-clerk'
  | 'submit'
  | 'pay'
  | 'hook'
  | 'look'
  | 'withdraw'
  | 'discard'
  | 'erase'
  | 'answer'
  | 'download'
  | 'clerk-ask'
  | 'clerk-approve'
  | 'clerk-reject'
  | 'clerk-revoke'
  | 'issue'
  | 'sweep'
  | 'provider-paid'
  | 'provider-other-amount'
  | 'provider-other-currency'
  | 'provider-failed'
  | 'provider-expired'
  | 'provider-down'
  | 'register-down'
  | 'seal-gone'
  | 'seal-throttled'
  | 'up'
  | 'wait-minutes'
  | 'wait-day'
  | 'wait-month';

/**
 * What goes wrong at the request to the table of number `at`: the function dies before or after it, its answer is lost, it
 * is refused for now, or somebody else does something at that very moment.
 */
export type Fault =
  | { readonly kind: 'dies-before' | 'dies-after' | 'lost' | 'throttled'; readonly at: number }
  | { readonly kind: 'meanwhile'; readonly at: number; readonly deed: Deed };

export type Action = { readonly deed: Deed; readonly on: number; readonly fault?: Fault | undefined };

/** How often each comes; ways that lead far are common enough to be walked to their end. */
const weights: Readonly<Record<Deed, number>> = {
  'begin-free': 4,
  'begin-paid': 4,
  'begin-clerk': 4,
  submit: 10,
  pay: 10,
  hook: 10,
  look: 5,
  withdraw: 5,
  discard: 1,
  erase: 1,
  answer: 3,
  download: 2,
  'clerk-ask': 2,
  'clerk-approve': 4,
  'clerk-reject': 2,
  'clerk-revoke': 1,
  issue: 9,
  sweep: 8,
  'provider-paid': 8,
  'provider-other-amount': 3,
  'provider-other-currency': 3,
  'provider-failed': 2,
  'provider-expired': 1,
  'provider-down': 1,
  'register-down': 1,
  'seal-gone': 1,
  'seal-throttled': 2,
  up: 3,
  'wait-minutes': 6,
  'wait-day': 2,
  'wait-month': 1,
};

const meanwhile = ['withdraw', 'hook', 'provider-paid', 'pay', 'submit', 'clerk-reject', 'sweep', 'issue'] as const;

const deed = fc.oneof(
  ...Object.entries(weights).map(([name, weight]) => ({ weight, arbitrary: fc.constantFrom(...only(name)) })),
);

/** The name as a deed; the table above lists nothing else. */
function only(name: string): readonly Deed[] {
  return isDeed(name) ? [name] : [];
}

function isDeed(name: string): name is Deed {
  return Object.hasOwn(weights, name);
}

const at = fc.nat(7);
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constantFrom('dies-before', 'dies-after', 'lost', 'throttled'), at }),
  fc.record({ kind: fc.constant('meanwhile'), at, deed: fc.constantFrom(...meanwhile) }),
);

const maybeFault = fc.option(fault, { freq: 3, nil: undefined });
const single = fc.record({ deed, on: fc.nat(3), fault: maybeFault }).map((action) => [action]);

/** Ways that chance alone walks too seldom, with the request that was begun last. */
const ways: readonly (readonly Deed[])[] = [
  ['begin-clerk', 'submit', 'pay', 'provider-paid', 'hook'],
  ['begin-paid', 'submit', 'pay', 'provider-paid', 'hook'],
  ['begin-paid', 'submit', 'pay', 'withdraw', 'provider-paid'],
  ['begin-paid', 'submit', 'pay', 'provider-other-amount', 'look'],
];
const way = fc
  .tuple(fc.constantFrom(...ways), fc.array(maybeFault, { minLength: 5, maxLength: 5 }))
  .map(([deeds, faults]) => deeds.map((name, step) => ({ deed: name, on: -1, fault: faults[step] })));

const games: fc.Arbitrary<Action[]> = fc
  .array(fc.oneof({ weight: 8, arbitrary: single }, { weight: 1, arbitrary: way }), {
    minLength: 20,
    maxLength: 60,
    size: 'max',
  })
  .map((parts) => parts.flat());

/** Game number `seed`: always the same. */
export function gameOf(seed: number): readonly Action[] {
  return fc.sample(games, { seed, numRuns: 1 })[0] ?? [];
}
