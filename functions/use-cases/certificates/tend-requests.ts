import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { pauseAfter, type TimerKind, timersOf } from '../../../shared/domain/certificate/timers.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { DueRequest, Requests } from '../../ports/certificate.ts';
import { despiteFailures } from '../despite-failures.ts';
import { changeRequest, leave } from './change-request.ts';
import { type RunTimerDeps, timerWork } from './timer-work.ts';

export type TendRequestsDeps = RunTimerDeps & {
  readonly requests: Pick<Requests, 'due' | 'forget' | 'get' | 'advance' | 'edit' | 'erase'>;
};

/** Entries of one round; more are left to the next. */
const mostAtATime = 200;

/**
 * What happens by itself to the requests of a town by now: what broke off goes on, payments are looked at, money goes
 * back, time runs out, data are deleted. What fails is tried again, less and less often. Answers how many were tended.
 */
export function tendRequests(deps: TendRequestsDeps) {
  const work = timerWork(deps);
  return async (tenant: TenantId): Promise<{ readonly tended: number }> => {
    const now = secondsOf(deps.clock.now());
    const due = await deps.requests.due(tenant, now, mostAtATime);
    const tended = await despiteFailures(due, 'requests could not be tended', (one) =>
      tend(deps, work, { tenant, one }),
    );
    return { tended: tended.length };
  };
}

type Work = ReturnType<typeof timerWork>;

async function tend(
  deps: TendRequestsDeps,
  work: Work,
  { tenant, one }: { readonly tenant: TenantId; readonly one: DueRequest },
): Promise<void> {
  const now = secondsOf(deps.clock.now());
  const request = await deps.requests.get(tenant, one.id);
  if (request === undefined) return await deps.requests.forget(tenant, one);
  const kinds = timersOf(request).flatMap(({ kind, at }) => (at <= now ? [kind] : []));
  try {
    for (const kind of new Set(kinds)) await runTimer(deps, work, { tenant, id: request.id, kind });
  } finally {
    await pauseIfStillDue(deps, { tenant, request, kinds });
  }
}

type Running = { readonly tenant: TenantId; readonly id: CertificateRequest['id']; readonly kind: TimerKind };

/** On the request as it is after the timer before. */
async function runTimer(deps: TendRequestsDeps, work: Work, { tenant, id, kind }: Running): Promise<void> {
  const request = await deps.requests.get(tenant, id);
  const now = secondsOf(deps.clock.now());
  const isDue = request && timersOf(request).some((timer) => timer.kind === kind && timer.at <= now);
  if (isDue) await work[kind](tenant, request);
}

type Tended = { readonly tenant: TenantId; readonly request: CertificateRequest; readonly kinds: readonly TimerKind[] };

/** What is due all the same did not succeed: it waits, longer each time. */
async function pauseIfStillDue(deps: TendRequestsDeps, { tenant, request: { id }, kinds }: Tended): Promise<void> {
  const now = secondsOf(deps.clock.now());
  await changeRequest(deps.requests, { tenant, id }, async (request) => {
    const isStillDue = timersOf(request).some(({ kind, at }) => at <= now && kinds.includes(kind));
    if (!isStillDue) return leave;
    const failures = request.failures + 1;
    return { kind: 'edit', changes: { failures, notBefore: now + pauseAfter(failures) } };
  });
}
