import type { WireItem } from './attribute.ts';

export type Written = { readonly key: string; readonly item: WireItem | undefined; readonly old: WireItem | undefined };

/** The items of a table with their last version but one, so that eventually consistent reads can be stale. */
export class Items {
  readonly #now = new Map<string, WireItem>();
  readonly #before = new Map<string, WireItem | undefined>();
  /** The keys of each partition that were ever written. */
  readonly #partitions = new Map<string, Set<string>>();
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
    if (old === undefined) this.#keysOf(pkOf(key)).add(key);
    if (item) this.#now.set(key, item);
    else this.#now.delete(key);
    return { key, item, old };
  }

  /** Items of a partition, sorted by sort key (plain text order, as all keys here are ASCII). */
  partition(pk: string, stale = false): readonly WireItem[] {
    const keys = [...(this.#partitions.get(pk) ?? [])].sort();
    return keys.map((key) => this.get(key, stale)).filter((item) => item !== undefined);
  }

  all(): Iterable<WireItem> {
    return this.#now.values();
  }

  /** Forgets items without telling anybody, with all their versions; and what is left of those that were deleted. */
  forget(isWanted: (item: WireItem) => boolean): void {
    for (const [key, item] of this.#now) if (isWanted(item)) this.#now.delete(key);
    for (const key of this.#before.keys()) {
      if (this.#now.has(key)) continue;
      this.#before.delete(key);
      this.#keysOf(pkOf(key)).delete(key);
    }
  }

  #keysOf(pk: string): Set<string> {
    const known = this.#partitions.get(pk) ?? new Set();
    this.#partitions.set(pk, known);
    return known;
  }
}

/** The name of an item by its key. */
export function nameOf({ pk, sk }: WireItem): string {
  return `${pk?.S}\n${sk?.S}`;
}

function pkOf(key: string): string {
  return key.slice(0, key.indexOf('\n'));
}
