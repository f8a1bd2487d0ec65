type Named = { readonly givenNames: string; readonly familyName: string };

/**
 * Whether a case may be that of the member of staff themselves. Who works for the town and who asks for a certificate are
 * known by two identity providers that have nothing in common but the name: whoever has one of the given names and the
 * family name of somebody in the case is taken for them. A namesake leaves the case to a colleague, which does no harm;
 * who is called otherwise at work than in the register is not found out, and neither are relatives of another name.
 */
export function mayBeOwnCase(staffName: string, people: readonly Named[]): boolean {
  const names = wordsOf(staffName);
  return people.some(({ givenNames, familyName }) => {
    const family = wordsOf(familyName);
    const given = wordsOf(givenNames);
    const hasFamily = family.length > 0 && family.every((word) => names.includes(word));
    return given.length === 0 || family.length === 0
      ? [...given, ...family].some((word) => names.includes(word))
      : hasFamily && given.some((word) => names.includes(word));
  });
}

/** Without accents, case and hyphens: `Łukaszewicz-Öz` is the same as `lukaszewicz oz`. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}
