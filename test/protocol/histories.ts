import type { Input, Output } from './appointment-model.ts';
import type { Operation } from './linearizable.ts';

export type Entry = Operation<Input, Output>;

/** What clients asked of each appointment id and what they were told, in the order of one common clock. */
export class Histories {
  readonly #byId = new Map<string, Entry[]>();
  #now = 0;
  operations = 0;

  /** Counts what is asked without being part of any history. */
  count(): void {
    this.operations += 1;
  }

  begin(id: string, input: Input): Entry {
    const entry: Entry = { input, call: this.#tick(), end: Number.POSITIVE_INFINITY, output: undefined };
    const history = this.#byId.get(id);
    if (history) history.push(entry);
    else this.#byId.set(id, [entry]);
    return entry;
  }

  /** The same for the same course of events. */
  fingerprint(): string {
    return JSON.stringify([...this.#byId]);
  }

  /** `outcome_unknown` is no answer: the operation may still take effect. */
  end(entries: readonly Entry[], output: Output): void {
    if (output === 'outcome_unknown') return;
    const now = this.#tick();
    for (const entry of entries) {
      entry.output = output;
      entry.end = now;
    }
  }

  /** Each history, with the table's last word as its last operation. */
  *closed(finalState: (id: string) => string): Generator<readonly [id: string, history: readonly Entry[]]> {
    for (const [id, history] of this.#byId) {
      const input: Input = { kind: 'final', state: finalState(id) };
      yield [id, [...history, { input, call: this.#tick(), end: this.#tick(), output: 'ok' }]];
    }
  }

  #tick(): number {
    this.#now += 1;
    return this.#now;
  }
}
