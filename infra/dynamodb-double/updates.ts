import { type Attribute, type Path, valueAt, type WireItem } from './attribute.ts';
import { Invalid, named, type Operand, type Scope, Tokens } from './expressions.ts';

type Target = { readonly path: Path; readonly compute?: Operand };
/** The item after the update, and the paths it set. */
export type Updated = { readonly item: WireItem; readonly set: readonly Path[] };

export type CompiledUpdate = {
  /** Refuses what DynamoDB refuses whatever the item looks like. */
  readonly check: (names: Scope['names']) => void;
  readonly apply: (scope: Scope & { readonly item: WireItem }) => Updated;
};

/** An update expression as functions. Every value is computed from the item as it was, as DynamoDB does. */
export function update(text: string): CompiledUpdate {
  const targets = targetsOf(new Tokens(text));
  return {
    check: (names) => refuseOverlaps(targets.map(({ path }) => named(path, names))),
    apply: (scope) => {
      let root: Attribute = { M: scope.item };
      const set: Path[] = [];
      for (const { path: written, compute } of targets) {
        const path = named(written, scope.names);
        if (compute) set.push(path);
        root = replaced(root, path, compute && existing(compute(scope)));
      }
      return { item: root.M ?? {}, set };
    },
  };
}

/** No path may be written twice, nor together with a path inside of it. */
function refuseOverlaps(paths: readonly Path[]): void {
  const sorted = paths.map((path) => `${JSON.stringify(path).slice(0, -1)},`).toSorted();
  for (const [index, path] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before === undefined || !path.startsWith(before)) continue;
    throw new Invalid(
      'Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; ' +
        `path one: ${before.slice(0, -1)}], path two: ${path.slice(0, -1)}]`,
    );
  }
}

function targetsOf(tokens: Tokens): readonly Target[] {
  const targets: Target[] = [];
  while (tokens.next !== undefined) {
    const clause = tokens.take();
    const target = clauses.get(clause);
    if (target === undefined) throw new Invalid(`No such clause: ${clause}`);
    do targets.push(target(tokens));
    while (tokens.takes(','));
  }
  return targets;
}

const clauses: ReadonlyMap<string, (tokens: Tokens) => Target> = new Map([
  ['SET', setTarget],
  ['ADD', addTarget],
  ['REMOVE', (tokens: Tokens) => ({ path: tokens.path() })],
]);

/** Adds to a number; to nothing as to zero. */
function addTarget(tokens: Tokens): Target {
  const path = tokens.path();
  const operand = tokens.operand();
  return {
    path,
    compute: (scope) => sum(valueAt(scope.item, named(path, scope.names)) ?? { N: '0' }, existing(operand(scope)), 1),
  };
}

function setTarget(tokens: Tokens): Target {
  const path = tokens.path();
  tokens.take('=');
  const left = tokens.operand();
  const sign = tokens.takes('+') ? 1 : tokens.takes('-') ? -1 : 0;
  if (sign === 0) return { path, compute: left };
  const right = tokens.operand();
  return { path, compute: (scope) => sum(existing(left(scope)), existing(right(scope)), sign) };
}

function sum(left: Attribute, right: Attribute, sign: 1 | -1): Attribute {
  if (left.N === undefined || right.N === undefined) throw new Invalid('Arithmetic needs numbers');
  return { N: String(Number(left.N) + sign * Number(right.N)) };
}

function existing(value: Attribute | undefined): Attribute {
  if (value === undefined) throw new Invalid('The expression refers to an attribute that does not exist in the item');
  return value;
}

/** A copy of `box` with the value at `path` replaced, or removed when `value` is undefined. */
function replaced(box: Attribute | undefined, path: Path, value: Attribute | undefined): Attribute {
  const [step, ...rest] = path;
  if (step === undefined) return existing(value);
  if (typeof step === 'number') return replacedInList(box, [step, ...rest], value);
  if (box?.M === undefined) throw new Invalid('The document path is invalid for this item');
  const { [step]: old, ...others } = box.M;
  if (rest.length === 0 && value === undefined) return { M: others };
  // Spread over the whole map, so that the order of attributes stays.
  return { M: { ...box.M, [step]: replaced(old, rest, value) } };
}

function replacedInList(
  box: Attribute | undefined,
  [index, ...rest]: readonly [number, ...(string | number)[]],
  value: Attribute | undefined,
): Attribute {
  if (box?.L === undefined) throw new Invalid('The document path is invalid for this item');
  const list = [...box.L];
  if (rest.length === 0 && value === undefined) list.splice(index, 1);
  // Beyond its end a list grows by one element, whatever the index says.
  else list[Math.min(index, list.length)] = replaced(list[index], rest, value);
  return { L: list };
}
