import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Explained } from './explained.ts';
import { concretePort } from './ports.ts';

export type Database = {
  /** For DYNAMODB_ENDPOINT. */
  readonly endpoint: string;
  stop(): Promise<void>;
};

export type DatabaseOptions = {
  /** DYNAMODB_ENDPOINT: a database somebody else runs. It wins. */
  readonly endpoint: string | undefined;
  /** 0 for any free port. */
  readonly port: number;
  /** Where to keep the data; in memory when left out. */
  readonly file?: string;
  /** `<process.platform>-<process.arch>` and the project's root; both given by tests only. */
  readonly platform?: string;
  readonly root?: string;
};

const projectRoot = join(import.meta.dirname, '..', '..');

/** Uses the database at `endpoint`, else starts the emulator that comes with the project. Fails with one sentence. */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  const { endpoint } = options;
  if (endpoint) return { endpoint: await reachable(endpoint), stop: () => Promise.resolve() };
  return await startEmulator(emulatorFor(options), options);
}

/** The program of the emulator for this machine; says so where there is none. */
export function emulatorFor({ platform, root = projectRoot }: Pick<DatabaseOptions, 'platform' | 'root'> = {}): string {
  const machine = platform ?? `${process.platform}-${process.arch}`;
  const binary = join(root, 'node_modules', '@dynoxide', machine, 'dynoxide');
  if (!existsSync(binary)) throw new Explained(missingEmulator(machine));
  return binary;
}

function missingEmulator(platform: string): string {
  return (
    `No database emulator for ${platform} is installed: start one with ` +
    '"docker run -p 8000:8000 amazon/dynamodb-local" and set DYNAMODB_ENDPOINT=http://localhost:8000'
  );
}

async function reachable(endpoint: string): Promise<string> {
  const url = URL.parse(endpoint);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Explained(`DYNAMODB_ENDPOINT must be a URL such as http://localhost:8000, not "${endpoint}"`);
  }
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  if (await answers(port, url.hostname)) return endpoint;
  throw new Explained(`Nothing answers at DYNAMODB_ENDPOINT=${endpoint}: start that database or unset the variable`);
}

/**
 * The emulator must not outlive us, however we end. Its shell waits on a pipe that we hold: the pipe closes when we
 * are gone, even by SIGKILL. Own session (`detached`), so that Ctrl-C reaches us first and we can finish our work.
 */
const leash = `exec 3<&0
"$0" "$@" </dev/null 3<&- &
child=$!
(read _ <&3; kill "$child") &
watcher=$!
wait "$child"
status=$?
kill "$watcher" 2>/dev/null
exit "$status"`;

const startMs = 20_000;
const tryEveryMs = 20;
const stopMs = 3000;

async function startEmulator(binary: string, options: DatabaseOptions): Promise<Database> {
  const port = await concretePort(options.port);
  const storage = options.file === undefined ? [] : ['--db-path', options.file];
  const shell = spawn('/bin/sh', ['-c', leash, binary, '--host', '127.0.0.1', '--port', String(port), ...storage], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = `${output}${chunk}`.slice(-2000);
  };
  shell.stdout.on('data', keep);
  shell.stderr.on('data', keep);
  // The pipe breaks when the emulator ends by itself; the exit tells that already.
  shell.stdin.on('error', () => undefined);
  const exited = new Promise<void>((resolve) => {
    shell.once('exit', () => resolve());
    shell.once('error', () => resolve());
  });
  const isUp = await Promise.race([answersWithin(port), exited.then(() => false)]);
  if (!isUp) {
    shell.stdin.end();
    throw new Explained(`The database emulator did not start: ${output.trim() || 'it said nothing'}`);
  }
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      shell.stdin.end();
      const hard = setTimeout(() => shell.kill('SIGKILL'), stopMs);
      await exited;
      clearTimeout(hard);
    },
  };
}

async function answersWithin(port: number): Promise<boolean> {
  const deadline = performance.now() + startMs;
  while (performance.now() < deadline) {
    if (await answers(port, '127.0.0.1')) return true;
    await new Promise((resolve) => setTimeout(resolve, tryEveryMs));
  }
  return false;
}

function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 5000 });
    const end = (isUp: boolean) => {
      socket.destroy();
      resolve(isUp);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}
