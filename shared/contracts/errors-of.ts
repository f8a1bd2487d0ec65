import { commonErrors, type ErrorCode } from './problem.ts';
import type { Route } from './route.ts';

const onlyWithBody: ReadonlySet<ErrorCode> = new Set(['payload_too_large', 'unsupported_media_type']);

/** Every error that can reach a client of this route: its own and those of the way to it. */
export function errorsOf(route: Route): readonly ErrorCode[] {
  const onTheWay = commonErrors.filter((code) => route.request.body !== undefined || !onlyWithBody.has(code));
  return [...new Set<ErrorCode>([...route.errors, ...onTheWay])];
}
