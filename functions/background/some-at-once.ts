/** Runs `work` for each item, at most `atOnce` at a time; outcomes come in the order of the items. */
export async function someAtOnce<Item, Outcome>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let first = 0; first < items.length; first += atOnce) {
    outcomes.push(...(await Promise.all(items.slice(first, first + atOnce).map(work))));
  }
  return outcomes;
}
