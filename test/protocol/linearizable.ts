/** One operation on one object: `call` and `end` are positions in time; `end` is infinite when no answer came. */
export type Operation<Input, Output> = {
  readonly input: Input;
  call: number;
  end: number;
  /** Undefined: the operation may take effect at any time after its call, or never. */
  output: Output | undefined;
};

/** A sequential specification: the states in which `input` may be answered with `output`, given the state before. */
export type Model<State extends string, Input, Output> = {
  readonly initial: State;
  next(state: State, input: Input, output: Output | undefined): readonly State[];
};

type Entry<Input, Output> = Operation<Input, Output> & { readonly bit: bigint };

/**
 * Whether some order of the operations explains every answer: each takes effect at one moment between its call and its
 * end. After Wing & Gong (1993) with the memory of visited configurations of Lowe (2017); histories of one object are
 * short, so plain recursion does.
 */
export function isLinearizable<State extends string, Input, Output>(
  model: Model<State, Input, Output>,
  history: readonly Operation<Input, Output>[],
): boolean {
  const entries = history.map((operation, index) => ({ ...operation, bit: 1n << BigInt(index) }));
  const answered = entries.filter(({ end }) => end !== Number.POSITIVE_INFINITY);
  const visited = new Set<string>();

  function explains(done: bigint, state: State): boolean {
    if (answered.every(({ bit }) => done & bit)) return true;
    const configuration = `${done.toString(36)} ${state}`;
    if (visited.has(configuration)) return false;
    visited.add(configuration);
    return candidates(entries, done).some(({ bit, input, output }) =>
      model.next(state, input, output).some((after) => explains(done | bit, after)),
    );
  }
  return explains(0n, model.initial);
}

/** Operations that can be the next to take effect: called before any other one that is still open has ended. */
function candidates<Input, Output>(entries: readonly Entry<Input, Output>[], done: bigint) {
  const open = entries.filter(({ bit }) => !(done & bit));
  const firstEnd = Math.min(...open.map(({ end }) => end));
  return open.filter(({ call }) => call < firstEnd);
}
