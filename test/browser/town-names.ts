// On their own: every process of the tests asks for the names, and one for what makes the towns.

/** Towns like Lindenau, at `<name>.localhost`. */
export const sisters: readonly string[] = [
  ...['access', 'code', 'expiry', 'journey', 'keyboard', 'manage', 'towns', 'typed'],
  ...['board', 'board-live', 'board-access', 'plan', 'plan-access', 'people'],
  ...['waiting', 'catalogue-edit', 'catalogue-edit-access', 'closing', 'closing-access'],
  ...['certificates', 'certificates-access', 'cases', 'cases-access', 'products', 'products-access'],
  ...['heard-access', 'pick-up'],
];

export function isTown(name: string): boolean {
  return sisters.includes(name);
}
