type Copy<Value> = { readonly value: Value; readonly at: number };

/** How many keys are kept: one for each host name that this function serves. */
const mostCopies = 100;

/**
 * Remembers answers by key for `seconds`. When asking again fails, the old answer is still given:
 * an error page must know the town's phone number while the API is down. Undefined when there never was an answer.
 */
export function recentCopies<Value>(seconds: number) {
  const copies = new Map<string, Copy<Value>>();
  return async function recent(key: string, load: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const known = copies.get(key);
    if (known && performance.now() - known.at < seconds * 1000) return known.value;
    const value = await load().catch(() => undefined);
    if (value === undefined) return known?.value;
    if (copies.size >= mostCopies) copies.clear();
    copies.set(key, { value, at: performance.now() });
    return value;
  };
}
