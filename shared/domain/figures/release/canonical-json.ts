/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * Canonical JSON (RFC 8785): one text for one value, so that everybody computes the same hash. Members are sorted by
 * UTF-16 code units, numbers and strings written as ECMAScript does (which is what the RFC asks for). Throws a TypeError
 * for whatever JSON cannot say: numbers that are not finite, half surrogates (RFC 7493).
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`JSON has no number ${value}`);
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('JSON has no half surrogates');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`).join(',')}}`;
}

// Array.isArray does not recognise readonly arrays in types.
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
