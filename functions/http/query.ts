import type { CommonError } from '../../shared/contracts/problem.ts';
import { type FieldProblem, fail, ok, type Result } from '../../shared/result.ts';
import { hostileParts } from './hostile.ts';
import { pointerOf } from './pointer.ts';

/**
 * Query parameters from the raw query string, or the fields of a form, which is written alike. API Gateway joins repeated
 * parameters with commas, which could not be told from a value that has commas. `malformed_request` for broken percent-encoding, `invalid_request` for repeats.
 */
export function readQuery(rawQueryString: string): Result<Readonly<Record<string, string>>, CommonError> {
  const pairs = rawQueryString.split('&').filter((pair) => pair !== '');
  const decoded = pairs.map(decodedPair);
  const entries = decoded.filter((entry) => entry !== undefined);
  if (entries.length < decoded.length) return fail('malformed_request', [{ pointer: '', code: 'invalid_encoding' }]);
  const query = Object.fromEntries(entries);
  const problems = [...repeated(entries), ...hostileParts(query)];
  return problems.length > 0 ? fail('invalid_request', problems) : ok(query);
}

function decodedPair(pair: string): readonly [string, string] | undefined {
  const equals = pair.indexOf('=');
  const name = equals < 0 ? pair : pair.slice(0, equals);
  const value = equals < 0 ? '' : pair.slice(equals + 1);
  try {
    return [formDecoded(name), formDecoded(value)];
  } catch {
    return undefined;
  }
}

function formDecoded(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

function repeated(entries: readonly (readonly [string, string])[]): readonly FieldProblem[] {
  const names = entries.map(([name]) => name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name) => ({ pointer: pointerOf([name]), code: 'duplicate' }));
}
