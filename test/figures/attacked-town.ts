import type { Counted, ProtectedFigure } from '../../shared/domain/figures/release/suppression.ts';
import { type ScopeKey, scopeKeyOf, town } from '../../shared/domain/figures/scope.ts';
import type { Random } from '../protocol/random.ts';
import { officeId, serviceId } from '../support/make.ts';

export type Measured = ReadonlyMap<string, ReadonlyMap<ScopeKey, number>>;
/** What happened in a period, and who offers what. */
export type Week = { readonly measured: Measured; readonly counted: Counted };
export type AttackedTown = {
  readonly offered: ReadonlyMap<ScopeKey, ReadonlySet<ScopeKey>>;
  readonly offices: readonly ScopeKey[];
  readonly services: readonly ScopeKey[];
  readonly weeks: readonly Week[];
};

/** Figures as ours are: some count the same people in other ways, one is of the whole town only. */
export const figures: readonly ProtectedFigure[] = [
  { id: 'no-show', together: 'visits', parts: [['missed'], ['finished']] },
  { id: 'not-recorded', together: 'visits', parts: [['unrecorded'], ['missed', 'finished']] },
  { id: 'visits-avoided', together: 'visits-avoided', parts: [['issued'], ['finished']] },
  { id: 'waiting-time', together: 'waiting-time', parts: [['waited']] },
];
export const kindsOf: Readonly<Record<string, readonly string[]>> = {
  'no-show': ['town', 'office', 'service'],
  'not-recorded': ['town', 'office'],
  'visits-avoided': ['town'],
  'waiting-time': ['town', 'office', 'service'],
};
export const measures = ['missed', 'finished', 'unrecorded', 'waited', 'issued'] as const;

const upTo = (random: Random, most: number) => random.below(most + 1);

type Shape = (random: Random) => number;
/** How many people a cell has, by the shape of the table. */
const shapes: readonly [Shape, ...Shape[]] = [
  (random) => Math.floor(Math.exp(random.next() * 6)) - 1,
  (random) => upTo(random, 4),
  (random) => (random.next() < 0.7 ? 0 : upTo(random, 30)),
  (random) => upTo(random, 15),
  (random) => 20 + upTo(random, 280),
  (random) => (random.next() < 0.25 ? upTo(random, 3) : 5 + upTo(random, 40)),
];

/** Two consecutive weeks of a small town, of many shapes: skewed, empty, equal, all small, one office, two offices. */
export function attackedTown(random: Random): AttackedTown {
  const offices = Array.from({ length: 1 + upTo(random, 4) }, (_, at) =>
    scopeKeyOf({ kind: 'office', id: officeId(`o${at}`) }),
  );
  const services = Array.from({ length: 1 + upTo(random, 4) }, (_, at) =>
    scopeKeyOf({ kind: 'service', id: serviceId(`s${at}`) }),
  );
  const offered = catalogueOf(random, offices, services);
  const closed = new Set(offices.filter(() => random.next() < 0.1));
  const equal = random.next() < 0.1 ? upTo(random, 12) : undefined;
  const shape = random.pick(shapes);
  const count = (office: ScopeKey) => (closed.has(office) ? 0 : (equal ?? shape(random)));
  const names = offices.flatMap((office) => [...(offered.get(office) ?? [])].map((service) => ({ office, service })));
  const cells = new Map(
    measures.flatMap((measure) =>
      names.map(({ office, service }) => [`${measure} ${office} ${service}`, count(office)] as const),
    ),
  );
  const next = new Map(
    [...cells].map(([name, count]) => [name, count === 0 ? 0 : Math.max(0, count + upTo(random, 4) - 2)]),
  );
  return { offered, offices, services, weeks: [cells, next].map((of) => weekOf(of, offices, services)) };
}

function catalogueOf(random: Random, offices: readonly ScopeKey[], services: readonly ScopeKey[]) {
  const kind = random.next();
  const chosen = (at: number): readonly ScopeKey[] => {
    if (kind < 0.5) return services;
    if (kind < 0.75) return services.filter((_, index) => index % offices.length === at);
    return services.filter(() => random.next() < 0.6);
  };
  return new Map(offices.map((office, at) => [office, new Set(chosen(at))]));
}

/** One service for each visit: the attacker knows that sums of offices and of services are that of the town. */
function weekOf(cells: ReadonlyMap<string, number>, offices: readonly ScopeKey[], services: readonly ScopeKey[]): Week {
  const measured = new Map(measures.map((measure) => [measure, scopesOf(measure, cells, [...offices, ...services])]));
  const counted = figures.map(({ id, parts }) => {
    const scopes = [town, ...offices, ...services].filter((key) => kindsOf[id]?.includes(key.split('.')[0] ?? ''));
    const vector = (key: ScopeKey) =>
      parts.map((part) => part.reduce((sum, name) => sum + (measured.get(nameOf(name))?.get(key) ?? 0), 0));
    return [id, new Map(scopes.map((key) => [key, vector(key)]))] as const;
  });
  return { measured, counted: new Map(counted) };
}

const nameOf = (name: string) => measures.find((measure) => measure === name) ?? 'missed';

function scopesOf(
  measure: string,
  cells: ReadonlyMap<string, number>,
  scopes: readonly ScopeKey[],
): ReadonlyMap<ScopeKey, number> {
  const sums = new Map<ScopeKey, number>([[town, 0], ...scopes.map((key) => [key, 0] as const)]);
  for (const [name, count] of cells) {
    const [of, ...at] = name.split(' ');
    if (of !== measure) continue;
    for (const key of sums.keys()) if (key === town || at.includes(key)) sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return sums;
}
