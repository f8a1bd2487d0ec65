import './need-node.mjs';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './child.ts';
import { projectFolder, projectRoot, takeNoArguments } from './command-line.ts';
import { Explained, exitWith } from './explained.ts';
import { portsFrom } from './ports.ts';
import { seedDemoTown } from './seed.ts';
import { progress, runUntilEnded } from './session.ts';
import { type LocalPortal, startLocal } from './start-local.ts';
import { vitePages } from './vite-pages.ts';

const help = `npm run dev

Like npm start, for work on the code: pages change in the browser as they are saved, functions are built and loaded
again when something below functions or shared is saved. Takes the same variables.`;

const settleMs = 150;

try {
  takeNoArguments(help);
  await runUntilEnded(begin);
} catch (error) {
  exitWith(error);
}

async function begin(): Promise<LocalPortal> {
  const tell = progress();
  const { PORT, DYNAMODB_ENDPOINT } = process.env;
  const ports = portsFrom(PORT);
  await buildFunctions();
  tell('Functions built');
  const portal = await startLocal({
    directory: projectFolder,
    ports,
    databaseEndpoint: DYNAMODB_ENDPOINT,
    seed: (place) => seedDemoTown(place, projectRoot),
    pages: vitePages,
    tell,
  });
  reloadOnChange(portal, tell);
  tell(`Ready: ${portal.portal}, mails at ${portal.inbox}`);
  return portal;
}

function buildFunctions(): Promise<void> {
  const args = ['--functions-only'];
  return runScript({ purpose: 'Building the functions', script: 'infra/build.ts', args, root: projectRoot });
}

function reloadOnChange(portal: LocalPortal, tell: (line: string) => void): void {
  let timer: NodeJS.Timeout | undefined;
  let latest = Promise.resolve();
  const rebuild = async () => {
    try {
      await buildFunctions();
      await portal.reload();
      tell('Functions loaded again');
    } catch (error) {
      // The old functions keep working until the code can be built.
      tell(error instanceof Explained ? error.message : String(error));
    }
  };
  const onChange = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      latest = latest.then(rebuild);
    }, settleMs);
  };
  for (const folder of ['functions', 'shared']) watch(join(projectRoot, folder), { recursive: true }, onChange).unref();
}
