import { secondsOf } from '../../shared/domain/seconds.ts';
import type { Clock } from '../ports/clock.ts';
import type { Limits } from '../ports/limits.ts';
import { limitKey } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';

/**
 * Counts in windows that begin at multiples of their length since 1970. A try that is over the limit is not counted.
 * Fails closed: without an answer it throws, and nothing goes ahead unasked.
 */
export function limitsIn({ table, clock, repeat }: { table: Table; clock: Clock; repeat: Repeat }): Limits {
  return {
    async allow(tenant, key, { max, windowSeconds }) {
      const now = secondsOf(clock.now());
      const window = Math.floor(now / windowSeconds);
      const { kind } = await repeat(() =>
        table.update({
          key: limitKey(tenant, key, window),
          update: 'SET #ttl = :end ADD #count :one',
          condition: 'attribute_not_exists(#count) OR #count < :max',
          names: { '#ttl': 'ttl', '#count': 'c' },
          values: { ':end': (window + 2) * windowSeconds, ':one': 1, ':max': max },
        }),
      );
      return kind === 'done';
    },
  };
}
