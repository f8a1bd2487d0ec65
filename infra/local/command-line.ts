import { join } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { exitWith, WrongUsage } from './explained.ts';

/** The project's folder; commands work from anywhere. */
export const projectRoot = join(import.meta.dirname, '..', '..');
export const projectFolder = join(projectRoot, '.foyer');

/** Answers --help and refuses anything else that was given. */
export function takeNoArguments(help: string): void {
  const values = takeOptions({ help: { type: 'boolean', short: 'h' } });
  if (values.help !== true) return;
  console.log(help);
  process.exit(0);
}

/** The options given on the command line; ends the program with a sentence and code 2 when they are not those. */
export function takeOptions<const Options extends ParseArgsOptionsConfig>(options: Options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return exitWith(new WrongUsage(`${misunderstanding(error)}; --help tells what can be given.`));
  }
}

/** What could not be read of the arguments; Node adds advice after the first sentence. */
export function misunderstanding(error: unknown): string {
  const message = error instanceof Error ? error.message : 'Unknown argument';
  return message.split(/\. |\.?\n/, 1).join('');
}
