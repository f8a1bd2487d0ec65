/** A problem the person at the keyboard can solve; its message is the one sentence to print, without a stack. */
export class Explained extends Error {
  override readonly name = 'Explained';
  /** What the command ends with. */
  readonly exitCode: number = 1;
}

/** A command that was called with what it does not understand. */
export class WrongUsage extends Explained {
  override readonly exitCode = 2;
}

/** Prints an explained problem as its sentence, anything else in full, and ends with code 1 (2: wrong usage). */
export function exitWith(error: unknown): never {
  console.error(error instanceof Explained ? error.message : error);
  process.exit(error instanceof Explained ? error.exitCode : 1);
}
