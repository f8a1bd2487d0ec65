import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { FromThread, type Setup } from './messages.ts';

export type ThreadOptions = Setup & {
  readonly environment: Readonly<Record<string, string>>;
  /** Gets every line the function writes to its output. */
  readonly onLog: (line: string) => void;
};

/** The function did not answer in time; API Gateway would answer 503. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
}

type Outcome =
  | { readonly kind: 'result'; readonly value: unknown }
  | { readonly kind: 'failed' | 'hung' | 'ended'; readonly error: Error };

export type FunctionThread = {
  call(event: unknown): Promise<Outcome>;
  /** Ends after the calls under way, at the latest when they would have timed out. */
  retire(): void;
  stop(): Promise<void>;
};

type Settle = (outcome: Outcome) => void;

/** Where Node keeps what it compiled, if this process was told: a thread that has to compile again starts in twice the time. */
const { NODE_COMPILE_CACHE } = process.env;
const kept = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };

/** A thread of its own for each function: its environment and its output stay apart, a dead loop blocks nobody else. */
export async function startThread(options: ThreadOptions): Promise<FunctionThread> {
  const { name, file, timeoutMs, environment, onLog } = options;
  const setup: Setup = { name, file, timeoutMs };
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: setup,
    env: { ...environment, ...kept },
    execArgv: ['--enable-source-maps'],
    stdout: true,
    stderr: true,
  });
  for (const output of [worker.stdout, worker.stderr]) createInterface({ input: output }).on('line', onLog);

  const pending = new Map<string, Settle>();
  let retired = false;
  let ended = false;
  let lastError = new Error(`${name} ended`);
  const settle = (id: string, outcome: Outcome) => {
    pending.get(id)?.(outcome);
    pending.delete(id);
    if (retired && pending.size === 0) void worker.terminate();
  };
  worker.on('error', (error) => {
    lastError = error instanceof Error ? error : new Error(String(error));
  });
  worker.on('exit', () => {
    ended = true;
    for (const id of [...pending.keys()]) settle(id, { kind: 'ended', error: lastError });
  });

  await new Promise<void>((resolve, reject) => {
    worker.once('exit', () => reject(lastError));
    worker.on('message', (message: unknown) => {
      const said = FromThread.parse(message);
      if (said.kind === 'ready') resolve();
      else settle(said.id, outcomeOf(said));
    });
  });

  return {
    call(event) {
      if (ended) return Promise.resolve({ kind: 'ended', error: lastError });
      const id = randomUUID();
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          settle(id, { kind: 'hung', error: new TimedOut(`${name} did not answer within ${timeoutMs} ms`) });
        }, timeoutMs);
        pending.set(id, (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        });
        worker.postMessage({ id, event: JSON.stringify(event) });
      });
    },
    retire() {
      retired = true;
      if (pending.size === 0) void worker.terminate();
    },
    async stop() {
      await worker.terminate();
    },
  };
}

function outcomeOf(said: Exclude<FromThread, { kind: 'ready' }>): Outcome {
  if (said.kind === 'error') return { kind: 'failed', error: new Error(said.error) };
  return { kind: 'result', value: said.json === null ? undefined : JSON.parse(said.json) };
}
