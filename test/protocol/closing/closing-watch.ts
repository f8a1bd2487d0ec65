import type { WireItem } from '../../../infra/dynamodb-double/attribute.ts';
import type { Items, Written } from '../../../infra/dynamodb-double/items.ts';
import { mostAlternatives } from '../../../shared/domain/alternatives.ts';
import type { Histories } from '../histories.ts';

type Watching = { readonly report: (violation: string) => void; readonly histories: Histories };

/**
 * Watches the appointments of closed days after every write, a transaction being one:
 * C1 a place that is held for somebody is firm only as the place that the old appointment has moved to, so never two
 * of one offer live as firm ones, nor old and new; C2 whoever has moved has a firm place, or had it;
 * C3 never more places held for somebody than are offered.
 */
export class ClosingWatch {
  readonly #items: Items;
  readonly #watching: Watching;
  /** Names of the places that were ever held for an appointment, by its reference. */
  readonly #offered = new Map<string, Set<string>>();

  constructor(items: Items, watching: Watching) {
    this.#items = items;
    this.#watching = watching;
  }

  judge(writes: readonly Written[]): void {
    for (const { key, item } of writes) {
      if (item === undefined || !key.startsWith('T#') || key.split('#')[2] !== 'D') continue;
      const reference = item['fo']?.S;
      if (reference !== undefined) this.#judgeOffered(reference, { key, item });
      if (item['st']?.S === 'moved') this.#judgeMoved(key, item);
    }
  }

  #judgeOffered(reference: string, { key, item }: { readonly key: string; readonly item: WireItem }): void {
    const known = this.#offered.get(reference) ?? new Set();
    this.#offered.set(reference, known);
    if (!known.has(key)) {
      // Nobody is told that a place is held; from now on it may be chosen.
      const { histories } = this.#watching;
      histories.begin(item['sk']?.S ?? '', { kind: 'hold', hash: item['h']?.S ?? '' });
    }
    known.add(key);
    const places = [...known].map((name) => this.#items.get(name));
    const held = places.filter((place) => place?.['st']?.S === 'held').length;
    if (held > mostAlternatives) this.#watching.report(`C3 ${held} places are held for ${reference}`);
    const firm = places.filter((place) => place?.['st']?.S === 'confirmed');
    const old = this.#items.get(nameOf(reference));
    if (firm.length > 1) this.#watching.report(`C1 ${firm.length} firm places of one offer: ${reference}`);
    const isThere = old?.['st']?.S === 'moved' && nameOf(old['mt']?.S ?? '') === key;
    if (item['st']?.S === 'confirmed' && !isThere) this.#watching.report(`C1 old and new both stand: ${reference}`);
  }

  #judgeMoved(key: string, item: WireItem): void {
    const target = this.#items.get(nameOf(item['mt']?.S ?? ''))?.['st']?.S;
    if (target === undefined || target === 'held' || target === 'expired' || target === 'dead') {
      this.#watching.report(`C2 moved to nowhere (${target}): ${key}`);
    }
  }
}

function nameOf(reference: string): string {
  const [office, date, id] = reference.split('.');
  return `T#lindenau#D#${office}#${date}\n${id}`;
}
