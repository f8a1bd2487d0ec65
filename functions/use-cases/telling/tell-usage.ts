import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Events } from '../../ports/events.ts';
import type { Usage, UsageMeter } from '../../ports/operation.ts';

export type TellUsageDeps = {
  readonly meter: UsageMeter;
  readonly events: Events;
  readonly clock: Clock;
  /** Names this instance of a function among all. */
  readonly instance: string;
};

const pauseSeconds = 60;

/**
 * Tells what this instance of a function has done since the last time: after its first call, then at most once a minute,
 * for one write unit each. What it does in its last minute is lost with it. Never throws: what could not be told is told
 * the next time.
 */
export function tellUsage({ meter, events, clock, instance }: TellUsageDeps): () => Promise<void> {
  let next = Number.NEGATIVE_INFINITY;
  return async () => {
    const at = secondsOf(clock.now());
    if (at < next) return;
    next = at + pauseSeconds;
    const tell = async ([tenant, used]: readonly [TenantId, Usage]) => {
      try {
        await events.append(tenant, { id: `usage.${instance}.${at}`, kind: 'usage', at, data: { ...used } });
      } catch {
        meter.add(tenant, used);
      }
    };
    await Promise.all([...meter.take()].map(tell));
  };
}
