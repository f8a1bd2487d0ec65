import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** What an attribute may hold. `undefined` members are left out. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [name: string]: Value | undefined };

/** An item to write. */
export type Item = { readonly [name: string]: Value | undefined };

/** An item as read: whoever uses it parses it. */
export type Row = Readonly<Record<string, unknown>>;

type WireItem = Record<string, AttributeValue>;

/** An item in DynamoDB's wire form. */
export function toWire(item: Item): WireItem {
  const wire: WireItem = {};
  for (const [name, value] of Object.entries(item)) {
    if (value !== undefined) wire[name] = valueToWire(value);
  }
  return wire;
}

function valueToWire(value: Value): AttributeValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (isList(value)) return { L: value.map(valueToWire) };
  return { M: toWire(value) };
}

// Array.isArray does not recognise readonly arrays in types.
function isList(value: readonly Value[] | object): value is readonly Value[] {
  return Array.isArray(value);
}

/** An item from DynamoDB's wire form. Throws on kinds of attributes that this house never writes. */
export function fromWire(wire: Readonly<WireItem>): Row {
  const row: Record<string, unknown> = {};
  for (const name in wire) {
    const value = wire[name];
    if (value !== undefined) row[name] = valueFromWire(value);
  }
  return row;
}

function valueFromWire(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.L !== undefined) return value.L.map(valueFromWire);
  if (value.M !== undefined) return fromWire(value.M);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.NULL !== undefined) return null;
  throw new Error(`Unexpected attribute kind ${Object.keys(value).join()}`);
}
