import { spawn } from 'node:child_process';
import { Explained } from './explained.ts';

export type ChildOptions = {
  /** What it does, for the sentence when it fails: "The build failed". */
  readonly purpose: string;
  readonly script: string;
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly root: string;
};

const shownCharacters = 4000;

/** Runs a script of the project to its end; its output is only shown when it fails. It ends with us. */
export async function runScript({ purpose, script, args = [], environment, root }: ChildOptions): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => {
    child.kill();
  };
  process.once('exit', kill);
  let output = '';
  const keep = (chunk: Buffer) => {
    output = `${output}${chunk}`.slice(-shownCharacters);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  process.off('exit', kill);
  if (code !== 0) throw new Explained(`${purpose} failed (${script}):\n${output.trim()}`);
}
