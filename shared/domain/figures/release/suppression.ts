import { fewestPeople, isFew } from '../few-people.ts';
import { kindOfScope, type ScopeKey, type ScopeKind, town } from '../scope.ts';
import { hiddenRows, type Vector } from './hidden-rows.ts';
import { type Offered, standForEachOther } from './linked-rows.ts';

/** A figure in which people are counted, as far as hiding needs to know it. */
export type ProtectedFigure<Id extends string = string> = {
  readonly id: Id;
  /** Figures with the same name count the same people in other ways: their rows are hidden together. */
  readonly together: string;
  /** Measures behind each part of its vector. */
  readonly parts: readonly (readonly string[])[];
};

/** A figure's vectors by scope; the town is one of them. Vectors hold as many counts as the figure has parts. */
export type Vectors = ReadonlyMap<ScopeKey, Vector>;
export type Counted<Id extends string = string> = ReadonlyMap<Id, Vectors>;

/** What is not published: of figures in `figures` nothing at all, of others the rows in `rows`. */
export type Hidden<Id extends string = string> = {
  readonly figures: ReadonlySet<Id>;
  readonly rows: ReadonlyMap<Id, ReadonlySet<ScopeKey>>;
};

/** The numbers of the rule; tests break it with others and see that it breaks. */
export type HidingRule = {
  readonly fewest: number;
  readonly rowsAtLeast: number;
  readonly apart: number;
  readonly zerosHide: boolean;
  readonly townHidden: boolean;
  readonly linksHide: boolean;
};
const hidingRule: HidingRule = {
  fewest: fewestPeople,
  rowsAtLeast: 2,
  apart: fewestPeople,
  zerosHide: false,
  townHidden: true,
  linksHide: true,
};

/** Figures that count people, their counts in a month, and what everybody can look up. */
export type HidingInput<Id extends string = string> = {
  readonly figures: readonly ProtectedFigure<Id>[];
  readonly counted: Counted<Id>;
  readonly offered: Offered;
};

/**
 * What must not be published of a month so that nobody learns of fewer than k = 5 people, not even who knows this rule.
 *
 * A vector is small when a part of it is in 1..4. Where the town's own vector is small, the figure is hidden in all scopes,
 * together with every figure in which a measure of the small part stands. Of the others, in each dimension (offices;
 * services) and for figures that count the same people together, the rows that are small are hidden, and the next larger
 * ones with them, until there are two and in each part in which anybody was counted, the largest and the smallest hidden
 * value are k apart. A part for which all rows do not suffice hides its figure in all scopes. Rows in which nobody was
 * counted are told: that an office was closed is known, so they could hide nothing. Where
 * hidden offices and services could be computed from each other (standForEachOther), all services are hidden.
 *
 * Proof. Let W be the rows hidden in a dimension. Take any permutation of W and give each row of W
 * the whole vector (of all figures that are hidden together) of its image. (1) All sums stay, so the town's row stays, and
 * with it which figures are hidden for it. (2) Which rows are hidden depends on the vectors as a set, not on whose they are:
 * they are ordered by their values alone, equal ones are hidden together, and W is the beginning of that order, so that the
 * permuted table hides W again. (3) Rows outside of W are the same, and those of the other dimension: either all rows of
 * W are in one part of the town, whose sums stay, or services are not told at all. So both tables give the same publication, and whoever
 * reads it cannot tell them apart: for each hidden cell the values of all rows of W in that part are possible. The largest
 * and the smallest of them are at least k apart; or nobody at all was counted in that part of W, and then there is nobody
 * to find. Months count different events, and none is published again, so that two of them say no more than one. QED.
 *
 * What it does not hide: that a figure is hidden says that a count in it lies in 1..4 or too close to the others. Who knows
 * more of single rows than the town tells, such as that an office cannot serve more than so many people, may compute with it.
 */
export function hiddenOf<Id extends string>(
  { figures, counted, offered }: HidingInput<Id>,
  rule: HidingRule = hidingRule,
): Hidden<Id> {
  const hidden = new Set<Id>();
  for (const figure of rule.townHidden ? figures : []) {
    const small = smallParts(counted.get(figure.id)?.get(town) ?? [], rule);
    if (small.length > 0) hideWith(figure, small, { figures, hidden });
  }
  let rows = rowsOf({ figures, counted, offered }, hidden, rule);
  while (rows.failing.length > 0) {
    for (const { figure, part } of rows.failing) hideWith(figure, [part], { figures, hidden });
    rows = rowsOf({ figures, counted, offered }, hidden, rule);
  }
  return { figures: hidden, rows: rows.hidden };
}

/** Hides a figure, and all others in which measures of the given parts stand too. */
function hideWith<Id extends string>(
  figure: ProtectedFigure<Id>,
  parts: readonly number[],
  { figures, hidden }: { readonly figures: readonly ProtectedFigure<Id>[]; readonly hidden: Set<Id> },
): void {
  const measures = new Set(parts.flatMap((part) => figure.parts[part] ?? []));
  hidden.add(figure.id);
  for (const other of figures) if (other.parts.flat().some((measure) => measures.has(measure))) hidden.add(other.id);
}

function smallParts(vector: Vector, { fewest }: HidingRule): readonly number[] {
  return vector.flatMap((count, part) => (isFew(count, fewest) ? [part] : []));
}

type Failing<Id extends string> = { readonly figure: ProtectedFigure<Id>; readonly part: number };

function rowsOf<Id extends string>(
  { figures, counted, offered }: HidingInput<Id>,
  hidden: ReadonlySet<Id>,
  rule: HidingRule,
) {
  const failing: Failing<Id>[] = [];
  const byFigure = new Map<Id, ReadonlySet<ScopeKey>>();
  const told = figures.filter(({ id }) => !hidden.has(id));
  for (const family of Map.groupBy(told, ({ together }) => together).values()) {
    const parts = family.flatMap((figure) => figure.parts.map((_, part): Failing<Id> => ({ figure, part })));
    const [offices, services] = [joined(family, counted, 'office'), joined(family, counted, 'service')];
    const found = [hiddenRows(offices, rule), hiddenRows(services, rule)] as const;
    for (const { short } of found) for (const at of short) failing.push(...parts.slice(at, at + 1));
    const linked = rule.linksHide && standForEachOther(found[0].rows, found[1].rows, offered);
    const rows = new Set([...found[0].rows, ...(linked ? services.keys() : found[1].rows)]);
    for (const { id } of family) byFigure.set(id, rows);
  }
  return { failing, hidden: byFigure };
}

/** The rows of a dimension, with the vectors of all figures one after the other. */
function joined<Id extends string>(family: readonly ProtectedFigure<Id>[], counted: Counted<Id>, kind: ScopeKind) {
  const vectors = family.map((figure) => ({ figure, of: counted.get(figure.id) ?? new Map<ScopeKey, Vector>() }));
  const keys = new Set(vectors.flatMap(({ of }) => [...of.keys()].filter((key) => kindOfScope(key) === kind)));
  const vectorOf = (key: ScopeKey) =>
    vectors.flatMap(({ figure, of }) => figure.parts.map((_, part) => of.get(key)?.[part] ?? 0));
  return new Map([...keys].map((key) => [key, vectorOf(key)]));
}
