import { Office } from './office.ts';

/** What identifies an office or counts its cells never changes back: appointments stand on it. */
const kept = ['id', 'number', 'zone'] as const;

/** The fields of an office that differ between two states of it, by name. */
export function changedFields(former: Office | undefined, next: Office): (keyof Office)[] {
  const names = Object.keys(Office.shape).filter(isField);
  return names.filter((name) => JSON.stringify(former?.[name]) !== JSON.stringify(next[name]));
}

/**
 * An office as it is, but with the fields that a change touched as they were before it. What others changed elsewhere
 * since stays. The same office when there is nothing to take back.
 */
export function withoutChange(current: Office, change: { readonly former: Office; readonly next: Office }): Office {
  const names = changedFields(change.former, change.next).filter((name) => !kept.some((other) => other === name));
  const others = Object.entries(current).filter(([name]) => !names.some((changed) => changed === name));
  const former = Object.entries(change.former).filter(([name]) => names.some((changed) => changed === name));
  const office = Office.parse(Object.fromEntries([...others, ...former]));
  const { cellMinutes, dayStart } = current.rules;
  return { ...office, rules: { ...office.rules, cellMinutes, dayStart } };
}

function isField(name: string): name is keyof Office {
  return Object.hasOwn(Office.shape, name);
}
