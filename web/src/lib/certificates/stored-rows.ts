/** One thing that is stored: where it stands, and what. `seconds` where it is a point in time, since 1970. */
export type StoredRow = { readonly label: string; readonly text: string; readonly seconds?: number };

/** Whatever is stored as a list that people can read, one line a thing. What is empty is left out. */
export function storedRows(value: unknown, path: readonly string[] = []): readonly StoredRow[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return rowsOfList(value, path);
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([name, inner]) => storedRows(inner, [...path, inWords(name)]));
  }
  const isTime = typeof value === 'number' && /(?:^| )(?:at|until|before)$/.test(path.at(-1) ?? '');
  return [{ label: path.join(', '), text: String(value), ...(isTime && { seconds: value }) }];
}

function rowsOfList(list: readonly unknown[], path: readonly string[]): readonly StoredRow[] {
  const isPlain = list.every((one) => typeof one !== 'object');
  if (!isPlain) return list.flatMap((one, index) => storedRows(one, [...path, String(index + 1)]));
  return list.length === 0 ? [] : [{ label: path.join(', '), text: list.map(String).join(', ') }];
}

/** `savedAt` is `saved at`. */
function inWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
