/** Letters only are a name; a code or a waiting number has digits. */
export function isNameSearch(typed: string): boolean {
  return !/\d/.test(typed);
}

/** Small letters without marks; `Müller, K.` is `mullerk`. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}

/**
 * Whether a masked name (`K. Kir…`) may be the one that is looked for. Lists know three letters of a name, so more
 * typed letters narrow nothing.
 */
export function namesake(masked: string | undefined, letters: string): boolean {
  const parts = (masked ?? '').split(/\s+/).map(lettersOf);
  return parts.some((part) => part.length > 1 && letters.startsWith(part.slice(0, 3)));
}
