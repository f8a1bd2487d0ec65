/**
 * Does `work` for one item after the other, also after a failure. Then answers all outcomes, or throws one AggregateError
 * with all failures: `what` says what is not done, after their number.
 */
export async function despiteFailures<Item, Outcome>(
  items: Iterable<Item>,
  what: string,
  work: (item: Item) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      outcomes.push(await work(item));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} ${what}`);
  return outcomes;
}
