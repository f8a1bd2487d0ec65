import './need-node.mjs';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { projectFolder, takeNoArguments } from './command-line.ts';
import { Explained, exitWith } from './explained.ts';
import { openFolder } from './folder.ts';
import { runningPortal } from './lock.ts';

const help = `npm run reset

Throws away what the local portal keeps in .foyer: appointments, towns, mails, keys. The next npm start begins afresh.`;

try {
  takeNoArguments(help);
  reset(projectFolder);
} catch (error) {
  exitWith(error);
}

function reset(root: string): void {
  if (!existsSync(root)) {
    console.log('Nothing to throw away: .foyer does not exist.');
    return;
  }
  const running = runningPortal(openFolder(root).running);
  if (running) throw new Explained(`The portal is running (process ${running.pid}): end it first, then reset`);
  console.log(`Throwing away ${root}: ${readdirSync(root).sort().join(', ') || 'empty'}`);
  rmSync(root, { recursive: true, force: true });
}
