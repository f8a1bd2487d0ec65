import type { WireItem } from './attribute.ts';

export type Written = { readonly key: string; readonly item: WireItem | undefined; readonly old: WireItem | undefined };

/** The items of a table with their last version but one, so that eventually consistent reads can be stale. */
export class Items {
  readonly #now = new Map<string, WireItem>();
  readonly #before = new Map<string, WireItem | undefined>();
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
    if (item) this.#now.set(key, item);
    else this.#now.delete(key);
    return { key, item, old };
  }

  /** Items of a partition, sorted by sort key (plain text order, as all keys here are ASCII). */
  partition(pk: string, stale = false): readonly WireItem[] {
    const prefix = `${pk}\n`;
    const keys = new Set([...this.#now.keys(), ...(stale ? this.#before.keys() : [])]);
    const inside = [...keys].filter((key) => key.startsWith(prefix)).sort();
    return inside.map((key) => this.get(key, stale)).filter((item) => item !== undefined);
  }

  all(): Iterable<WireItem> {
    return this.#now.values();
  }
}

/** The name of an item by its key. */
export function nameOf({ pk, sk }: WireItem): string {
  return `${pk?.S}\n${sk?.S}`;
}
