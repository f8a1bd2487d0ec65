/** Thrown inside the walk over a broken JSON text; never leaves json-text.ts. */
export class JsonBroken extends Error {}

const space = /[ \t\r\n]*/y;

/** A place in a text that moves forward and counts lines. JSON texts cannot hold a raw line break inside a string. */
export function textCursor(text: string) {
  let at = 0;
  let line = 1;

  function match(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return false;
    at += found[0].length;
    return true;
  }

  return {
    match,
    line: () => line,
    next: () => text[at],
    atEnd: () => at >= text.length,
    sliceFrom: (start: number) => text.slice(start, at),
    offset: () => at,
    skipSpace(): void {
      const start = at;
      match(space);
      for (let seen = start; seen < at; seen += 1) if (text[seen] === '\n') line += 1;
    },
    take(character: string): boolean {
      if (text[at] !== character) return false;
      at += 1;
      return true;
    },
    expected(what: string): JsonBroken {
      const here = at < text.length ? `here stands ${JSON.stringify(text.slice(at, at + 12))}` : 'the text ends here';
      return new JsonBroken(`expected ${what}, ${here}`);
    },
    /** Line and column, both from 1. */
    place: () => ({ line, column: at - text.lastIndexOf('\n', at - 1) }),
  };
}
