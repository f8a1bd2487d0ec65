import { StoreUnavailable } from '../../functions/ports/outage.ts';
import { settleClaims } from '../../functions/use-cases/day-sheets/settle-claims.ts';
import { sweepOfficeDay } from '../../functions/use-cases/day-sheets/sweep-office-day.ts';
import type { Written } from '../../infra/dynamodb-double/items.ts';
import { CivilDate } from '../../shared/domain/civil.ts';
import type { Ports } from './ports.ts';
import type { Random } from './random.ts';
import { dates, office, tenant } from './town.ts';

/** Records of the table's change stream, to be delivered in any order, some of them twice. */
export class ChangeStream {
  readonly #random: Random;
  readonly #changed: CivilDate[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  record(writes: readonly Written[]): void {
    for (const { key } of writes) {
      const [, , kind, , date] = key.split('\n')[0]?.split('#') ?? [];
      if (kind === 'D') this.#changed.push(CivilDate.parse(date));
    }
  }

  /** The day of one of the records, which stays to be delivered again in 30 % of the cases. */
  take(): CivilDate | undefined {
    const index = this.#random.below(this.#changed.length);
    return this.#random.roll(0.3) ? this.#changed[index] : this.#changed.splice(index, 1)[0];
  }
}

export type WorkersDeps = {
  readonly random: Random;
  readonly stream: ChangeStream;
  readonly report: (violation: string) => void;
};

/** What happens in the background: the stream settles the sheets it hears of, the timer sweeps whole days. */
export async function work({ random, stream, report }: WorkersDeps, ports: Ports): Promise<void> {
  const date = random.roll(0.5) ? stream.take() : undefined;
  try {
    if (date) await settleClaims(ports)(tenant, { officeId: office.id, pool: 'online', date });
    else await sweepOfficeDay(ports)(tenant, { officeId: office.id, date: random.pick(dates) });
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) report(`exception: ${error}`);
  }
}
