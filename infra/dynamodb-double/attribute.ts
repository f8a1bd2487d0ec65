/** A value as DynamoDB sends it: exactly one member is there. */
export type Attribute = {
  readonly S?: string;
  readonly N?: string;
  readonly BOOL?: boolean;
  readonly NULL?: boolean;
  readonly L?: readonly Attribute[];
  readonly M?: WireItem;
};
export type WireItem = { readonly [name: string]: Attribute };

/** Places inside an item: `f[3]` is ['f', 3], `o.#id` is ['o', '#id']. */
export type Path = readonly (string | number)[];

export function isEqual(one: Attribute, other: Attribute): boolean {
  if (one.S !== undefined) return one.S === other.S;
  if (one.N !== undefined) return other.N !== undefined && Number(one.N) === Number(other.N);
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Below, equal or above zero as in sorting; undefined for values that have no order between them. */
export function compare(one: Attribute, other: Attribute): number | undefined {
  if (one.N !== undefined && other.N !== undefined) return Number(one.N) - Number(other.N);
  if (one.S === undefined || other.S === undefined) return undefined;
  if (one.S === other.S) return 0;
  return one.S < other.S ? -1 : 1;
}

export function valueAt(item: WireItem | undefined, path: Path): Attribute | undefined {
  let value: Attribute | undefined = item && { M: item };
  for (const step of path) value = typeof step === 'number' ? value?.L?.[step] : value?.M?.[step];
  return value;
}

/** Size by the published rules, in bytes: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
export function itemSize(item: WireItem): number {
  let size = 0;
  for (const [name, value] of Object.entries(item)) size += Buffer.byteLength(name) + attributeSize(value);
  return size;
}

function attributeSize({ S, N, L, M }: Attribute): number {
  if (S !== undefined) return Buffer.byteLength(S);
  if (N !== undefined) return numberSize(N);
  if (L !== undefined) return L.reduce((size, element) => size + 1 + attributeSize(element), 3);
  if (M !== undefined) return Object.keys(M).length + 3 + itemSize(M);
  return 1;
}

function numberSize(text: string): number {
  const digits = text.replace('-', '').replace(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1 + (text.startsWith('-') ? 1 : 0);
}
