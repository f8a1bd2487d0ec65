import type { ServiceId } from '../../../../shared/domain/ids.ts';
import type { ImportedService } from '../catalogue.ts';
import { note } from '../report.ts';

export type Wish = { readonly imported: ImportedService; readonly wants: readonly string[] };

/** Gives every service the services it may be booked with: both ways, without itself and without unknown ones. */
export function combine(wishes: readonly Wish[]): ImportedService[] {
  const byId = new Map<string, Wish>(wishes.map((wish) => [wish.imported.service.id, wish]));
  const partners = new Map<string, Set<ServiceId>>(wishes.map(({ imported }) => [imported.service.id, new Set()]));
  for (const { imported, wants } of wishes) {
    const { id } = imported.service;
    const unknown = wants.filter((other) => !byId.has(other));
    if (unknown.length > 0)
      note(imported.record, 'dangling_reference', `combinable names unknown ${unknown.join(', ')}`);
    for (const other of wants.map((wanted) => byId.get(wanted)?.imported)) {
      if (!other || other.service.id === id) continue;
      partners.get(id)?.add(other.service.id);
      partners.get(other.service.id)?.add(id);
    }
  }
  return wishes.map(({ imported, wants }) => {
    const combinableWith = [...(partners.get(imported.service.id) ?? [])].sort();
    const added = combinableWith.filter((other) => !wants.includes(other));
    if (added.length > 0) note(imported.record, 'made_symmetric', `named by ${added.join(', ')}, so named here too`);
    return { ...imported, service: { ...imported.service, combinableWith } };
  });
}
