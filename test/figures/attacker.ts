import { type Hidden, hiddenOf } from '../../shared/domain/figures/release/suppression.ts';
import { type ScopeKey, town } from '../../shared/domain/figures/scope.ts';
import { type AttackedTown, figures, kindsOf, measures, type Week } from './attacked-town.ts';
import { type Bounds, type Sum, solve } from './solver.ts';

export type HidingRule = NonNullable<Parameters<typeof hiddenOf>[1]>;
export type Attack = {
  readonly rule?: HidingRule;
  /** Figures that count the same people are hidden each by itself. */
  readonly apart?: true;
  /** Both weeks together are released too. */
  readonly both?: true;
};

/** What was found out of a hidden cell. */
export type Found = { readonly cell: string; readonly bounds: Bounds };

const k = 5;

/**
 * Knows the rule, who offers what, and which offices were closed; gets the releases of two consecutive weeks. Answers cells
 * that were to be hidden and can be computed to less than k: of hidden rows each cell (but where nobody at all was counted
 * in the hidden ones), of figures and services that are not told at all those with 1 to 4 people.
 */
export function attack(place: AttackedTown, { rule, apart, both }: Attack = {}): readonly Found[] {
  const known = apart ? figures.map((figure) => ({ ...figure, together: figure.id })) : figures;
  const hide = ({ counted }: Week) => hiddenOf({ figures: known, counted, offered: place.offered }, rule);
  const releases = place.weeks.map((week, at) => ({ week, hidden: hide(week), periods: [at] }));
  const whole = both ? bothOf(place.weeks) : undefined;
  const all = [...releases, ...(whole ? [{ week: whole, hidden: hide(whole), periods: [0, 1] }] : [])];
  const sums = [
    ...place.weeks.flatMap((week, at) => structure(place, week, at)),
    ...all.flatMap(({ week, hidden, periods }) => published(week, hidden, periods)),
  ];
  const boundsOf = solved(place, sums);
  return releases.flatMap(({ week, hidden, periods: [at = 0] }) =>
    protectedCells(place, week, hidden).flatMap(({ scope, part }) => {
      const bounds = boundsOf(new Set(part.map((measure) => unknown(at, measure, scope))));
      const cell = `week ${at} ${part.join('+')} of ${scope}`;
      return bounds.high - bounds.low < k ? [{ cell, bounds }] : [];
    }),
  );
}

const unknown = (at: number, measure: string, scope: ScopeKey) => `${at} ${measure} ${scope}`;

/** What is known without any release. */
function structure(place: AttackedTown, week: Week, at: number): readonly Sum[] {
  return closedOffices(place, week).flatMap((office) =>
    measures.map((measure) => ({ of: new Set([unknown(at, measure, office)]), is: 0 })),
  );
}

export function closedOffices({ offices }: AttackedTown, { measured }: Week): readonly ScopeKey[] {
  return offices.filter((office) => measures.every((measure) => measured.get(measure)?.get(office) === 0));
}

/** What stands in a release; a total that is told is that of its offices, and of its services, in each part of the town. */
function published({ counted }: Week, hidden: Hidden, periods: readonly number[]): readonly Sum[] {
  return figures.flatMap(({ id, parts }) => {
    if (hidden.figures.has(id)) return [];
    const rows = [...(counted.get(id) ?? [])].filter(([scope]) => !hidden.rows.get(id)?.has(scope));
    const told = rows.flatMap(([scope, vector]) =>
      parts.map((part, index) => sumOf(part, [scope], { periods, is: vector[index] ?? 0 })),
    );
    const vector = counted.get(id)?.get(town) ?? [];
    const kinds = (kindsOf[id] ?? []).filter((kind) => kind !== 'town');
    const totals = kinds.flatMap((kind) => {
      const scopes = [...(counted.get(id)?.keys() ?? [])].filter((key) => key.startsWith(`${kind}.`));
      return parts.map((part, index) => sumOf(part, scopes, { periods, is: vector[index] ?? 0 }));
    });
    return [...told, ...totals];
  });
}

function sumOf(
  part: readonly string[],
  scopes: readonly ScopeKey[],
  { periods, is }: { periods: readonly number[]; is: number },
): Sum {
  return {
    of: new Set(periods.flatMap((at) => scopes.flatMap((scope) => part.map((one) => unknown(at, one, scope))))),
    is,
  };
}

/** Offices and services of a part of the town have the same sum: where one of them is found out, the other is. */
function solved(place: AttackedTown, known: readonly Sum[]): ReturnType<typeof solve> {
  const boundsOf = solve(known);
  const more = partsOf(place).flatMap((part) =>
    measures.flatMap((measure) => {
      const sides = [part.offices, part.services].map((some) =>
        place.weeks.map((_, at) => new Set(some.map((scope) => unknown(at, measure, scope)))),
      );
      const [offices = [], services = []] = sides;
      return offices.flatMap((office, at) => {
        const service = services[at] ?? new Set();
        return [...equal(boundsOf, office, service), ...equal(boundsOf, service, office)];
      });
    }),
  );
  return solve([...known, ...more]);
}

function equal(boundsOf: ReturnType<typeof solve>, from: ReadonlySet<string>, to: ReadonlySet<string>): readonly Sum[] {
  const { low, high } = boundsOf(from);
  return low === high && to.size > 0 ? [{ of: to, is: low }] : [];
}

type TownPart = { offices: ScopeKey[]; services: ScopeKey[] };

function partsOf({ offered }: AttackedTown): readonly TownPart[] {
  let parts: TownPart[] = [];
  for (const [office, services] of offered) {
    const touched = parts.filter((part) => part.services.some((service) => services.has(service)));
    const joined = {
      offices: [office, ...touched.flatMap((part) => part.offices)],
      services: [...new Set([...services, ...touched.flatMap((part) => part.services)])],
    };
    parts = [...parts.filter((part) => !touched.includes(part)), joined];
  }
  return parts;
}

type Protected = { readonly scope: ScopeKey; readonly part: readonly string[] };

function protectedCells(place: AttackedTown, week: Week, hidden: Hidden): readonly Protected[] {
  const closed = new Set(closedOffices(place, week));
  return figures.flatMap(({ id, parts }) => {
    const vectors = week.counted.get(id) ?? new Map<ScopeKey, readonly number[]>();
    const hiding = hidingRows(place, hidden, id);
    const open = [...vectors].filter(([scope]) => !closed.has(scope));
    return open.flatMap(([scope, vector]) =>
      parts
        .filter((_, index) => {
          const count = vector[index] ?? 0;
          if (!hiding.has(scope)) return count > 0 && count < k;
          const others = [...hiding].filter((key) => key.split('.')[0] === scope.split('.')[0]);
          return others.some((key) => (vectors.get(key)?.[index] ?? 0) > 0);
        })
        .map((part) => ({ scope, part })),
    );
  });
}

/** Rows that hide each other; none where nothing at all is told, of a figure or of its services. */
function hidingRows(place: AttackedTown, hidden: Hidden, id: string): ReadonlySet<ScopeKey> {
  const rows = hidden.figures.has(id) ? [] : [...(hidden.rows.get(id) ?? [])];
  const servicesTold = place.services.some((service) => !rows.includes(service));
  return new Set(rows.filter((row) => servicesTold || !row.startsWith('service.')));
}

function bothOf([first, second]: readonly Week[]): Week | undefined {
  if (first === undefined || second === undefined) return undefined;
  const counted = new Map(
    [...first.counted].map(([id, vectors]) => [
      id,
      new Map(
        [...vectors].map(([scope, vector]) => [
          scope,
          vector.map((count, index) => count + (second.counted.get(id)?.get(scope)?.[index] ?? 0)),
        ]),
      ),
    ]),
  );
  return { measured: first.measured, counted };
}
