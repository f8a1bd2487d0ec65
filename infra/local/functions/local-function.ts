import { type FunctionThread, startThread, type ThreadOptions } from './thread-host.ts';

/** One built function, loaded as AWS would: own environment, JSON in and out, a time limit. */
export type LocalFunction = {
  /** The handler's result after a round trip through JSON. Throws what the handler threw, or `TimedOut`. */
  invoke(event: unknown): Promise<unknown>;
  /** Loads the file again, with another environment if given; calls under way finish on the old code. */
  reload(environment?: Readonly<Record<string, string>>): Promise<void>;
  stop(): Promise<void>;
};

export type FunctionOptions = ThreadOptions;

/** Starts a function; fails when its file or its environment is broken. */
export async function startFunction(options: FunctionOptions): Promise<LocalFunction> {
  let environment = options.environment;
  const start = () => startThread({ ...options, environment });
  let current: Promise<FunctionThread> = start();
  await current;
  let stopped = false;

  const replace = (old: Promise<FunctionThread>) => {
    if (stopped || old !== current) return;
    current = start();
    // Whoever awaits `current` next sees the failure; without this it would also end the process.
    current.catch(() => undefined);
    old.then(
      (thread) => thread.retire(),
      () => undefined,
    );
  };

  return {
    async invoke(event) {
      const used = current;
      const thread = await used.catch((error: unknown) => {
        replace(used);
        throw error;
      });
      const outcome = await thread.call(event);
      if (outcome.kind === 'result') return outcome.value;
      // A function that hung or ended is not used again; neither is its environment in AWS.
      if (outcome.kind !== 'failed') replace(used);
      throw outcome.error;
    },
    async reload(next) {
      environment = next ?? environment;
      replace(current);
      await current;
    },
    async stop() {
      stopped = true;
      const thread = await current.catch(() => undefined);
      await thread?.stop();
    },
  };
}
