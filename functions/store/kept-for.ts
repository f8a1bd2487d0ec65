import type { Clock } from '../ports/clock.ts';

type Kept<Value> = { readonly since: number; readonly value: Promise<Value> };

/** Oldest answers go first; far above what a town's catalogue needs, far below what memory holds. */
const maxEntries = 1000;

/**
 * Asks `read` at most once in `seconds` for each list of texts, and shares the answer, also while it is on its way.
 * A failure is not kept.
 */
export function keptFor<Parts extends readonly string[], Value>(
  { clock, seconds }: { readonly clock: Clock; readonly seconds: number },
  read: (...parts: Parts) => Promise<Value>,
): (...parts: Parts) => Promise<Value> {
  const entries = new Map<string, Kept<Value>>();
  return (...parts) => {
    const key = JSON.stringify(parts);
    const now = clock.now().epochMilliseconds;
    const known = entries.get(key);
    // A clock that was set back must not keep an answer for ever.
    if (known && Math.abs(now - known.since) < seconds * 1000) return known.value;
    const entry = { since: now, value: read(...parts) };
    entry.value.catch(() => {
      if (entries.get(key) === entry) entries.delete(key);
    });
    entries.delete(key);
    entries.set(key, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= maxEntries) break;
      entries.delete(oldest);
    }
    return entry.value;
  };
}
