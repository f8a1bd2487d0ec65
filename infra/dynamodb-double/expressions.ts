import { type Attribute, compare, isEqual, type Path, valueAt, type WireItem } from './attribute.ts';

/** What an expression is evaluated against. */
export type Scope = {
  readonly item: WireItem | undefined;
  readonly names: Readonly<Record<string, string>>;
  readonly values: WireItem;
};

/** A request that DynamoDB would refuse as a mistake of the caller. */
export class Invalid extends Error {}

export type Operand = (scope: Scope) => Attribute | undefined;
export type Test = (scope: Scope) => boolean;

const tokenPattern = /:\w+|#\w+|[A-Za-z_]\w*|\d+|<=|>=|<>|[()[\].,=<>+-]/g;

/** Reads an expression's tokens one after the other. */
export class Tokens {
  readonly #text: string;
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = text.match(tokenPattern) ?? [];
  }

  get next(): string | undefined {
    return this.#tokens[this.#next];
  }

  take(expected?: string): string {
    const token = this.next;
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new Invalid(`Syntax error at "${token ?? 'the end'}" in ${this.#text}`);
    }
    this.#next += 1;
    return token;
  }

  takes(token: string): boolean {
    if (this.next !== token) return false;
    this.#next += 1;
    return true;
  }

  path(): Path {
    const path: (string | number)[] = [this.take()];
    for (;;) {
      if (this.takes('.')) path.push(this.take());
      else if (this.takes('[')) {
        path.push(Number(this.take()));
        this.take(']');
      } else return path;
    }
  }

  operand(): Operand {
    if (this.next?.startsWith(':')) {
      const name = this.take();
      return ({ values }) => {
        const value = values[name];
        if (value === undefined) throw new Invalid(`${name} is used but not defined`);
        return value;
      };
    }
    const path = this.path();
    return ({ item, names }) => valueAt(item, named(path, names));
  }
}

export function named(path: Path, names: Scope['names']): Path {
  return path.map((step) => {
    if (typeof step === 'number' || !step.startsWith('#')) return step;
    const name = names[step];
    if (name === undefined) throw new Invalid(`${step} is used but not defined`);
    return name;
  });
}

/** A condition expression as a function. */
export function condition(text: string): Test {
  const tokens = new Tokens(text);
  const test = either(tokens);
  if (tokens.next !== undefined) throw new Invalid(`Unexpected "${tokens.next}" in ${text}`);
  return test;
}

function either(tokens: Tokens): Test {
  const tests = [both(tokens)];
  while (tokens.takes('OR')) tests.push(both(tokens));
  return tests.length === 1 && tests[0] ? tests[0] : (scope) => tests.some((test) => test(scope));
}

function both(tokens: Tokens): Test {
  const tests = [single(tokens)];
  while (tokens.takes('AND')) tests.push(single(tokens));
  return (scope) => tests.every((test) => test(scope));
}

function single(tokens: Tokens): Test {
  if (tokens.takes('(')) {
    const inner = either(tokens);
    tokens.take(')');
    return inner;
  }
  if (tokens.takes('attribute_exists')) return exists(tokens, true);
  if (tokens.takes('attribute_not_exists')) return exists(tokens, false);
  if (tokens.takes('begins_with')) return beginsWith(tokens);
  return comparison(tokens);
}

function exists(tokens: Tokens, wanted: boolean): Test {
  tokens.take('(');
  const path = tokens.path();
  tokens.take(')');
  return ({ item, names }) => (valueAt(item, named(path, names)) !== undefined) === wanted;
}

function beginsWith(tokens: Tokens): Test {
  tokens.take('(');
  const [text, , prefix] = [tokens.operand(), tokens.take(','), tokens.operand()];
  tokens.take(')');
  return (scope) => text(scope)?.S?.startsWith(prefix(scope)?.S ?? '') ?? false;
}

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

function comparison(tokens: Tokens): Test {
  const left = tokens.operand();
  if (tokens.takes('BETWEEN')) {
    const [low, , high] = [tokens.operand(), tokens.take('AND'), tokens.operand()];
    return (scope) => isOrdered(low(scope), left(scope)) && isOrdered(left(scope), high(scope));
  }
  const sign = tokens.take();
  const right = tokens.operand();
  const isWanted = orders[sign];
  return (scope) => {
    const [one, other] = [left(scope), right(scope)];
    if (one === undefined || other === undefined) return false;
    if (sign === '=') return isEqual(one, other);
    if (sign === '<>') return !isEqual(one, other);
    const order = compare(one, other);
    return order === undefined ? false : (isWanted?.(order) ?? false);
  };
}

function isOrdered(low: Attribute | undefined, high: Attribute | undefined): boolean {
  const order = low && high && compare(low, high);
  return order !== undefined && order <= 0;
}
