/** A problem the person at the keyboard can solve; its message is the one sentence to print, without a stack. */
export class Explained extends Error {
  override readonly name = 'Explained';
}

/** Prints an explained problem as its sentence, anything else in full, and ends with code 1. */
export function exitWith(error: unknown): never {
  console.error(error instanceof Explained ? error.message : error);
  process.exit(1);
}
