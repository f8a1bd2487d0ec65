import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join, relative } from 'node:path';
import { takeOptions } from '../infra/local/command-line.ts';

/** A check: an npm-level command, which lane it runs in, and which checks must be done before. */
type Check = {
  readonly name: string;
  readonly command: string;
  readonly lane: Lane;
  readonly after?: readonly string[];
};

/**
 * Lanes run side by side, the checks of a lane one after the other. Browser and units wait much of their time, for
 * pages, mails and processes; the rest only computes, and fills these gaps at low priority.
 */
type Lane = 'browser' | 'units' | 'rest';

const checks: readonly Check[] = [
  { name: 'build', command: 'node infra/build.ts', lane: 'browser' },
  {
    name: 'browser',
    command: 'playwright test --config test/browser/playwright.config.ts',
    lane: 'browser',
    after: ['build'],
  },
  {
    name: 'units, store, HTTP, template',
    command: 'vitest run --config test/vitest.config.ts --reporter dot --silent=passed-only',
    lane: 'units',
    after: ['build'],
  },
  { name: 'format and lint', command: 'biome check .', lane: 'rest' },
  { name: 'types', command: 'npm run --silent typecheck', lane: 'rest', after: ['build'] },
  {
    name: 'types of the pages',
    command: 'npm run --silent typecheck:web -- --output machine',
    lane: 'rest',
    after: ['build'],
  },
  { name: 'unused code', command: 'knip', lane: 'rest', after: ['build'] },
  { name: 'import boundaries', command: 'npm run --silent boundaries', lane: 'rest', after: ['build'] },
  {
    name: 'protocol campaign',
    command: 'node test/protocol/campaign.ts --rounds 10000',
    lane: 'rest',
    after: ['build'],
  },
];

/** Programs keep here what they compiled of their own code: the next process starts in half of the time. */
const cache = join(import.meta.dirname, '..', 'node_modules', '.cache');
const compiled = join(cache, 'compiled');
const kept = join(cache, 'checks');
const progressSeconds = 30;
const linesShown = 60;
/** A line with a dot for each test that passed says little, and would push what failed out of a short log. */
const signsShown = 240;
/** As Playwright counts them: it passes, and who reads the output sees which test to mend. */
const passedAtSecondTry = /^ +\d+ flaky$/m;
/** Without colours: logs keep what is printed. Playwright's workers are told to colour nevertheless, and Node tells. */
const ofNode = /\(node:\d+\) Warning: .*FORCE_COLOR.*\n\(Use `node --trace-warnings.*\n/g;
const { FORCE_COLOR: _, ...inherited } = process.env;
const plain = { ...inherited, NO_COLOR: '1' };

const help = `npm test [-- --only "<name>" ...] [-- --list]

Runs every check of the house and prints each as it begins and ends. Of a check that fails, or
passes at the second try only, the end of what it said is shown, and a file is named that holds all of it.
  --only <name>   run only this check (repeatable); what it needs first is left out
  --list          print the names of the checks
  --help          this text`;

type Outcome = { readonly name: string; readonly passed: boolean; readonly end: string };
type Running = { readonly outcome: Promise<Outcome>; readonly lane: Lane; readonly told: () => string };

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
  const running = new Map<string, Running>();
  const outcomes: Outcome[] = [];
  const ticker = setInterval(() => tellProgress(running, started), progressSeconds * 1000);
  const isReady = ({ lane, after = [] }: Check) =>
    [...running.values()].every((other) => other.lane !== lane) &&
    after.every(
      (name) => !selected.some((other) => other.name === name) || outcomes.some((done) => done.name === name),
    );
  while (waiting.length > 0 || running.size > 0) {
    for (let next = waiting.findIndex(isReady); next >= 0; next = waiting.findIndex(isReady)) {
      const [check] = waiting.splice(next, 1);
      if (!check) break;
      console.log(`[${selected.length - waiting.length}/${selected.length}] ${check.name} …`);
      running.set(check.name, run(check));
    }
    const outcome = await Promise.race([...running.values()].map((check) => check.outcome));
    running.delete(outcome.name);
    outcomes.push(outcome);
  }
  clearInterval(ticker);
  const failed = outcomes.filter((outcome) => !outcome.passed);
  console.log(`\nAll checks took ${seconds(started)} s.`);
  // Once more at the end: between the failure and here the others may have said much.
  for (const { name, end } of failed) console.log(`\nfailed: ${name}\n${end}`);
  console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

/** What runs now, with the last line that each has said. */
function tellProgress(running: ReadonlyMap<string, Running>, started: number): void {
  const lines = [...running].map(([name, { told }]) => `          ${name}: ${told()}`);
  console.log([`  after ${seconds(started)} s`, ...lines].join('\n'));
}

function run({ name, command, lane }: Check): Running {
  const started = performance.now();
  const env = { ...plain, NODE_COMPILE_CACHE: compiled };
  const child = spawn(command, { shell: true, env });
  // What the shell starts inherits it; without a process there is an error to come.
  if (lane === 'rest' && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const text = () => Buffer.concat(output).toString('utf8').replaceAll(ofNode, '').trimEnd();
  const outcome = new Promise<Outcome>((resolve) => {
    child.on('close', (code) => {
      const passed = code === 0;
      console.log(
        passed
          ? `  ok      ${name}, ${seconds(started)} s: ${lastLine(text())}`
          : `  FAILED  ${name}, ${seconds(started)} s`,
      );
      if (!passed || passedAtSecondTry.test(text())) keepOutput(name, text());
      resolve({ name, passed, end: passed ? '' : endOf(text()) });
    });
  });
  return { outcome, lane, told: () => lastLine(text()) };
}

function keepOutput(name: string, text: string): void {
  mkdirSync(kept, { recursive: true });
  const file = join(kept, `${name.replaceAll(/[^a-z]+/gi, '-')}.log`);
  writeFileSync(file, text);
  console.log(`${endOf(text)}\n          all of it: ${relative(process.cwd(), file)}`);
}

function endOf(text: string): string {
  const lines = text.split('\n').slice(-linesShown);
  return lines.map((line) => (line.length > signsShown ? `${line.slice(0, signsShown)}…` : line)).join('\n');
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function lastLine(text: string): string {
  return text.split('\n').at(-1)?.trim().slice(0, 100) ?? '';
}
