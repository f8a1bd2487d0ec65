/**
 * A thing as it is, but with the members that a change from `former` to `next` touched as they were before it; the others
 * stay. To be parsed: what one member is like may not fit to what another has become since.
 */
export function restored(current: object, former: object, next: object): object {
  const [before, after] = [new Map(Object.entries(former)), new Map(Object.entries(next))];
  const names = new Set([...before.keys(), ...after.keys()]);
  const touched = new Set([...names].filter((name) => exact(before.get(name)) !== exact(after.get(name))));
  const kept = Object.entries(current).filter(([name]) => !touched.has(name));
  return Object.fromEntries([...kept, ...[...before].filter(([name]) => touched.has(name))]);
}

function exact(value: unknown): string {
  return JSON.stringify(value) ?? '';
}
