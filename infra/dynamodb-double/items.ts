import type { WireItem } from './attribute.ts';

export type Written = { readonly key: string; readonly item: WireItem | undefined; readonly old: WireItem | undefined };

/** The items of a table with their last version but one, so that eventually consistent reads can be stale. */
export class Items {
  readonly #now = new Map<string, WireItem>();
  readonly #before = new Map<string, WireItem | undefined>();
  /** The keys of each partition that were ever written; in order, once somebody has asked for them. */
  readonly #partitions = new Map<string, { readonly keys: Set<string>; sorted?: readonly string[] | undefined }>();
  /** Called after each write; the writes of a transaction come together. */
  onWrite: (writes: readonly Written[]) => void = () => undefined;

  get(key: string, stale = false): WireItem | undefined {
    return stale && this.#before.has(key) ? this.#before.get(key) : this.#now.get(key);
  }

  write(changes: ReadonlyMap<string, WireItem | undefined>): void {
    const writes = [...changes].map(([key, item]) => this.#replace(key, item));
    this.onWrite(writes);
  }

  #replace(key: string, item: WireItem | undefined): Written {
    const old = this.#now.get(key);
    this.#before.set(key, old);
    if (old === undefined) this.#enter(key);
    if (item) this.#now.set(key, item);
    else this.#now.delete(key);
    return { key, item, old };
  }

  /** Items of a partition, sorted by sort key (plain text order, as all keys here are ASCII). */
  partition(pk: string, stale = false): readonly WireItem[] {
    const known = this.#partitions.get(pk);
    if (known === undefined) return [];
    known.sorted ??= [...known.keys].sort();
    return known.sorted.map((key) => this.get(key, stale)).filter((item) => item !== undefined);
  }

  all(): Iterable<WireItem> {
    return this.#now.values();
  }

  /** Forgets items by their names without telling anybody, with all their versions. */
  drop(keys: Iterable<string>): void {
    for (const key of keys) {
      this.#now.delete(key);
      this.#before.delete(key);
      this.#leave(key);
    }
  }

  /** Forgets items likewise, after looking at all of them; and what is left of those that were deleted. */
  forget(isWanted: (item: WireItem) => boolean): void {
    for (const [key, item] of this.#now) if (isWanted(item)) this.#now.delete(key);
    for (const key of this.#before.keys()) {
      if (this.#now.has(key)) continue;
      this.#before.delete(key);
      this.#leave(key);
    }
  }

  #enter(key: string): void {
    const pk = pkOf(key);
    const known = this.#partitions.get(pk) ?? { keys: new Set() };
    this.#partitions.set(pk, known);
    if (known.keys.has(key)) return;
    known.keys.add(key);
    known.sorted = undefined;
  }

  #leave(key: string): void {
    const pk = pkOf(key);
    const known = this.#partitions.get(pk);
    known?.keys.delete(key);
    if (known?.keys.size === 0) this.#partitions.delete(pk);
    else if (known) known.sorted = undefined;
  }
}

/** The name of an item by its key. */
export function nameOf({ pk, sk }: WireItem): string {
  return `${pk?.S}\n${sk?.S}`;
}

function pkOf(key: string): string {
  return key.slice(0, key.indexOf('\n'));
}
