/** A header as it stood in the request, name in any case, repeated when it was repeated. */
export type Header = readonly [name: string, value: string];

/** Node's flat list of names and values as pairs. */
export function headerPairs(raw: readonly string[]): Header[] {
  const pairs: Header[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) pairs.push([raw[index] ?? '', raw[index + 1] ?? '']);
  return pairs;
}

/** Lower-case names; values of repeated headers joined by a comma, as API Gateway does (cookies by a semicolon). */
export function joinHeaders(headers: readonly Header[]): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const before = Object.hasOwn(joined, key) ? joined[key] : undefined;
    joined[key] = before === undefined ? value : `${before}${key === 'cookie' ? '; ' : ','}${value}`;
  }
  return joined;
}

/** The headers without the named ones (lower case), with new ones at the end. */
export function replaceHeaders(headers: readonly Header[], replacements: Readonly<Record<string, string>>): Header[] {
  const kept = headers.filter(([name]) => !Object.hasOwn(replacements, name.toLowerCase()));
  return [...kept, ...Object.entries(replacements)];
}
