import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { takeOptions } from '../infra/local/command-line.ts';

/** A check: an npm-level command, how many cores it keeps busy, and which checks must be done before. */
type Check = {
  readonly name: string;
  readonly command: string;
  readonly cores: 1 | 2;
  readonly after?: readonly string[];
};

const checks: readonly Check[] = [
  { name: 'build', command: 'node infra/build.ts', cores: 2 },
  { name: 'protocol campaign', command: 'node test/protocol/campaign.ts --rounds 10000', cores: 2, after: ['build'] },
  {
    name: 'browser',
    command: 'playwright test --config test/browser/playwright.config.ts',
    cores: 2,
    after: ['build'],
  },
  {
    name: 'units, store, HTTP, template',
    command: 'vitest run --config test/vitest.config.ts',
    cores: 2,
    after: ['build'],
  },
  { name: 'types of the pages', command: 'svelte-check --workspace web --output machine', cores: 1, after: ['build'] },
  { name: 'types', command: 'tsc -p .', cores: 1, after: ['build'] },
  { name: 'unused code', command: 'knip', cores: 1, after: ['build'] },
  { name: 'import boundaries', command: 'npm run --silent boundaries', cores: 1, after: ['build'] },
  { name: 'format and lint', command: 'biome check .', cores: 1 },
];

const help = `npm test [-- --only "<name>" ...] [-- --list]

Runs every check of the house and prints each as it begins and ends; the output of a check is shown when it fails.
  --only <name>   run only this check (repeatable); what it needs first is left out
  --list          print the names of the checks
  --help          this text`;

type Outcome = { readonly name: string; readonly passed: boolean };

const values = takeOptions({
  only: { type: 'string', multiple: true },
  list: { type: 'boolean' },
  help: { type: 'boolean' },
});
if (values.help) console.log(help);
else if (values.list) console.log(checks.map((check) => check.name).join('\n'));
else await runAll(chosen(values.only));

function chosen(only: readonly string[] | undefined): readonly Check[] {
  if (!only) return checks;
  const unknown = only.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length === 0) return checks.filter((check) => only.includes(check.name));
  console.error(`No check is called ${unknown.join(', ')}. Names: ${checks.map((check) => check.name).join('; ')}`);
  process.exit(2);
}

async function runAll(selected: readonly Check[]): Promise<void> {
  const started = performance.now();
  const waiting = [...selected];
  const running = new Map<string, Promise<Outcome>>();
  const outcomes: Outcome[] = [];
  let free = Math.max(2, availableParallelism());
  const isReady = (check: Check) =>
    check.cores <= free &&
    (check.after ?? []).every(
      (name) => !selected.some((other) => other.name === name) || outcomes.some((done) => done.name === name),
    );
  while (waiting.length > 0 || running.size > 0) {
    for (let next = waiting.findIndex(isReady); next >= 0; next = waiting.findIndex(isReady)) {
      const [check] = waiting.splice(next, 1);
      if (!check) break;
      free -= check.cores;
      console.log(`[${selected.length - waiting.length}/${selected.length}] ${check.name} …`);
      running.set(check.name, run(check));
    }
    const outcome = await Promise.race(running.values());
    running.delete(outcome.name);
    outcomes.push(outcome);
    free += selected.find((check) => check.name === outcome.name)?.cores ?? 0;
  }
  const failed = outcomes.filter((outcome) => !outcome.passed);
  console.log(`\nAll checks took ${seconds(started)} s.${failed.map(({ name }) => `\nfailed: ${name}`).join('')}`);
  console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

function run(check: Check): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(check.command, { shell: true, env: { ...process.env, FORCE_COLOR: '0' } });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('close', (code) => {
      const text = Buffer.concat(output).toString('utf8').trimEnd();
      const passed = code === 0;
      console.log(
        passed
          ? `  ok      ${check.name}, ${seconds(started)} s: ${lastLine(text)}`
          : `  FAILED  ${check.name}, ${seconds(started)} s\n${text}`,
      );
      resolve({ name: check.name, passed });
    });
  });
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function lastLine(text: string): string {
  return text.split('\n').at(-1)?.trim().slice(0, 100) ?? '';
}
