/** What is to happen when, in seconds since 1970. */
type Entry = { readonly at: number; readonly order: number; readonly happen: () => Promise<void> };

export type Agenda = {
  /** What is entered for the same second happens in the order in which it was entered. */
  add(at: number, happen: () => Promise<void>): void;
  /** Takes the earliest entry that is due before `end` away. */
  next(end: number): Pick<Entry, 'at' | 'happen'> | undefined;
};

/** A binary heap. */
export function openAgenda(): Agenda {
  const heap: Entry[] = [];
  let count = 0;
  const isBefore = (one: Entry, other: Entry) => one.at < other.at || (one.at === other.at && one.order < other.order);
  const swapIfBefore = (child: number, parent: number): boolean => {
    const [low, high] = [heap[child], heap[parent]];
    if (low === undefined || high === undefined || !isBefore(low, high)) return false;
    heap[child] = high;
    heap[parent] = low;
    return true;
  };
  const rise = (from: number) => {
    for (let at = from; at > 0; at = (at - 1) >> 1) if (!swapIfBefore(at, (at - 1) >> 1)) return;
  };
  const sink = () => {
    for (let at = 0; ; ) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      const child = left && right && isBefore(right, left) ? 2 * at + 2 : 2 * at + 1;
      if (!swapIfBefore(child, at)) return;
      at = child;
    }
  };
  return {
    add(at, happen) {
      heap.push({ at, order: count, happen });
      count += 1;
      rise(heap.length - 1);
    },
    next(end) {
      const [first] = heap;
      const last = heap.at(-1);
      if (first === undefined || last === undefined || first.at >= end) return undefined;
      heap.pop();
      if (heap.length > 0) {
        heap[0] = last;
        sink();
      }
      return first;
    },
  };
}
