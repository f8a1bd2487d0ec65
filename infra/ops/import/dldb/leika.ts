import type { LifeEvent, Service } from '../../../../shared/domain/service.ts';

type Group = { readonly lifeEvents: readonly LifeEvent[]; readonly unit?: Service['unit'] };

/**
 * What the group of a LeiKa key (its first five digits) says about a service. Only groups that occur in a city's
 * catalogue with services of one kind; others say nothing.
 */
const groups = new Map<string, Group>([
  ['99008', { lifeEvents: ['identity'] }],
  ['99014', { lifeEvents: [], unit: 'piece' }],
  ['99018', { lifeEvents: ['car'] }],
  ['99023', { lifeEvents: ['car'] }],
  ['99036', { lifeEvents: ['car'], unit: 'piece' }],
  ['99050', { lifeEvents: ['business'] }],
  ['99052', { lifeEvents: ['business'] }],
  ['99055', { lifeEvents: ['business'] }],
  ['99059', { lifeEvents: ['marriage'] }],
  ['99084', { lifeEvents: ['business'] }],
  ['99085', { lifeEvents: ['identity'] }],
  ['99101', { lifeEvents: ['death'], unit: 'piece' }],
  ['99108', { lifeEvents: ['car'] }],
  ['99115', { lifeEvents: ['moving'] }],
  ['99133', { lifeEvents: ['birth'] }],
]);

/** Life events and unit that the keys of a service speak for. */
export function fromLeika(keys: readonly string[]): { lifeEvents: LifeEvent[]; unit: Service['unit'] } {
  const found = keys.map((key) => groups.get(key.slice(0, 5))).filter((group) => group !== undefined);
  return {
    lifeEvents: [...new Set(found.flatMap(({ lifeEvents }) => lifeEvents))],
    unit: found.some(({ unit }) => unit === 'piece') ? 'piece' : 'person',
  };
}

/** The 14-digit keys of a field that may hold several, and what in it is none. */
export function leikaKeys(field: string | undefined): { readonly keys: string[]; readonly unreadable: string[] } {
  const parts = (field ?? '').split(/[,;\s]+/).filter((part) => part !== '');
  return {
    keys: [...new Set(parts.filter((part) => /^\d{14}$/.test(part)))],
    unreadable: parts.filter((part) => !/^\d{14}$/.test(part)),
  };
}
