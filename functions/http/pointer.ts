const maxSegment = 64;

/** JSON pointer (RFC 6901) of a path. Long keys are cut: the pointer is for messages, not for fetching. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${escaped(String(key).slice(0, maxSegment))}`).join('');
}

function escaped(segment: string): string {
  return segment.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1');
}
