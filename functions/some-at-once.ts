/** Requests on their way at a time where many of a kind are due: quick, and kind to the table and to other callers. */
export const atOnce = 8;

/**
 * Runs `work` for each item, at most `limit` at a time; outcomes come in the order of the items. The first failure is
 * thrown, and nothing more is begun after it.
 */
export async function someAtOnce<Item, Outcome>(
  items: Iterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const all = [...items];
  const queue = numbered(all);
  const worker = async () => {
    for (const [index, item] of queue) outcomes[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, all.length) }, worker));
  return outcomes;
}

/** One generator for all workers: an exception in the loop of one of them ends it for each. */
function* numbered<Item>(items: Iterable<Item>): Generator<readonly [number, Item]> {
  let index = 0;
  for (const item of items) {
    yield [index, item];
    index += 1;
  }
}
