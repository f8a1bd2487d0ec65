/** What must be ended, in the order it was begun. */
export type Closers = {
  add(close: () => unknown): void;
  /** Ends everything, the last begun first; a failure does not keep the rest open. Later calls wait for the first. */
  closeAll(): Promise<void>;
};

/** An empty list; `onError` is told of what did not end cleanly. */
export function closers(onError: (error: unknown) => void): Closers {
  const open: (() => unknown)[] = [];
  const run = async () => {
    for (let close = open.pop(); close; close = open.pop()) {
      try {
        await close();
      } catch (error) {
        onError(error);
      }
    }
  };
  let closing: Promise<void> | undefined;
  return {
    add: (close) => {
      open.push(close);
    },
    closeAll() {
      closing ??= run();
      return closing;
    },
  };
}
