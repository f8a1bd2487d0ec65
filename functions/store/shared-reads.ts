/**
 * Requests that ask the same (plain values, told apart as JSON) at the same time share one read; nothing is kept once it
 * is answered, or has failed. Simultaneous requests are many on one machine; a Lambda function serves them one by one.
 */
export function sharedReads<Parts extends readonly unknown[], Value>(
  read: (...parts: Parts) => Promise<Value>,
): (...parts: Parts) => Promise<Value> {
  const underWay = new Map<string, Promise<Value>>();
  return (...parts) => {
    const key = JSON.stringify(parts);
    const known = underWay.get(key);
    if (known) return known;
    const reading = read(...parts).finally(() => underWay.delete(key));
    underWay.set(key, reading);
    return reading;
  };
}
