import type { WireItem } from '../../infra/dynamodb-double/attribute.ts';
import type { Items, Written } from '../../infra/dynamodb-double/items.ts';
import { decodePlan } from '../../shared/domain/day-plan.ts';
import { cellCount } from './town.ts';

/** An appointment as the audit sees it. */
type Seen = {
  readonly state: string;
  readonly nonce: string | undefined;
  readonly hash: string;
  readonly first: number;
  readonly length: number;
  readonly number: number;
  readonly sheet: string;
  readonly movedTo: string | undefined;
};

/** Highest plan so far plus places that staff were allowed to take beyond it, per cell. */
export type Ceiling = (sheet: string) => readonly number[];

const liveStates = new Set(['held', 'confirmed']);

/**
 * Watches a table and judges it after every write (a transaction is one):
 * I1 for each cell: plan = free + places under claims that are not their appointment's + live appointments;
 * I2 never more live appointments than the highest plan and overbooking allow; and no waiting-room number twice.
 */
export class Audit {
  readonly #items: Items;
  readonly #ceiling: Ceiling;
  readonly #report: (violation: string) => void;
  readonly #seen = new Map<string, Seen>();

  constructor(items: Items, options: { readonly ceiling: Ceiling; readonly report: (violation: string) => void }) {
    this.#items = items;
    this.#ceiling = options.ceiling;
    this.#report = options.report;
  }

  judge(writes: readonly Written[]): void {
    const sheets = new Set(writes.flatMap((write) => this.#touchedBy(write)));
    for (const sheet of sheets) this.#judgeSheet(sheet);
  }

  /** The sheets whose sums a write may have changed. */
  #touchedBy({ key, item }: Written): readonly string[] {
    const [pk = '', sk = ''] = key.split('\n');
    const [, tenant, kind, office, date] = pk.split('#');
    if (kind === 'S') return [key];
    if (kind !== 'D' || item === undefined) return [];
    const before = this.#seen.get(sk);
    const seen = seenAs(item, `T#${tenant}#S#${office}#${item['po']?.S}\n${date}`);
    this.#seen.set(sk, seen);
    return before ? [before.sheet, seen.sheet] : [seen.sheet];
  }

  #judgeSheet(name: string): void {
    const item = this.#items.get(name);
    if (item === undefined) return;
    const live = this.#liveOn(name);
    const owned = places(live);
    const claimed = places(this.#orphans(item));
    const plan = decodePlan(item['p']?.S ?? '');
    const ceiling = this.#ceiling(name);
    const free = item['f']?.L ?? [];
    owned.forEach((taken, cell) => {
      const sum = Number(free[cell]?.N ?? 0) + (claimed[cell] ?? 0) + taken;
      if (sum !== (plan[cell] ?? 0)) this.#report(`I1 not conserved: cell ${cell} of ${name}`);
      if (taken > (ceiling[cell] ?? 0)) this.#report(`I2 overbooked: cell ${cell} of ${name}`);
    });
    if (new Set(live.map(({ number }) => number)).size < live.length) this.#report(`A number was given twice: ${name}`);
  }

  #liveOn(sheet: string): readonly Seen[] {
    return [...this.#seen.values()].filter((seen) => seen.sheet === sheet && liveStates.has(seen.state));
  }

  /** Claims whose appointment does not carry their nonce. */
  #orphans(item: WireItem) {
    return Object.entries(item['o']?.M ?? {}).flatMap(([id, { S: text = '' }]) => {
      const [nonce, , first, length] = text.split('.');
      return this.#seen.get(id)?.nonce === nonce ? [] : [{ first: Number(first), length: Number(length) }];
    });
  }

  /** I3, at rest: no claim and no hold is left (I1 has then counted every place). */
  atRest(sheets: readonly string[]): void {
    for (const sheet of sheets) {
      const claims = Object.keys(this.#items.get(sheet)?.['o']?.M ?? {});
      if (claims.length > 0) this.#report(`I3 claims left over: ${sheet}`);
      if (this.#liveOn(sheet).some(({ state }) => state === 'held')) this.#report(`I3 hold left over: ${sheet}`);
      this.#judgeSheet(sheet);
    }
  }

  /** The state of an appointment in the words of the model. */
  stateOf(id: string): string {
    const seen = this.#seen.get(id);
    if (seen === undefined) return 'none';
    if (seen.state === 'dead') return 'dead';
    return [seen.state, seen.hash, ...(seen.state === 'moved' ? [seen.movedTo] : [])].join(' ');
  }
}

function seenAs(item: WireItem, sheet: string): Seen {
  return {
    state: item['st']?.S ?? '',
    nonce: item['n']?.S,
    hash: item['h']?.S ?? '',
    first: Number(item['f']?.N),
    length: Number(item['l']?.N),
    number: Number(item['no']?.N),
    sheet,
    movedTo: item['mt']?.S,
  };
}

function places(runs: readonly { readonly first: number; readonly length: number }[]): readonly number[] {
  const counts = Array.from({ length: cellCount }, () => 0);
  for (const { first, length } of runs) {
    for (let cell = first; cell < first + length; cell += 1) counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}
