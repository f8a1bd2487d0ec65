import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Explained } from './explained.ts';

/** The project's folder; commands work from anywhere. */
export const projectRoot = join(import.meta.dirname, '..', '..');
export const projectFolder = join(projectRoot, '.foyer');

/** Answers --help and refuses anything else that was given. */
export function takeNoArguments(help: string): void {
  try {
    const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
    if (values.help !== true) return;
  } catch (error) {
    throw new Explained(`${error instanceof Error ? error.message : 'Unknown argument'}\n\n${help}`);
  }
  console.log(help);
  process.exit(0);
}
