import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { pauseAfter } from '../../../shared/domain/certificate/timers.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Requests } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Observer } from '../../ports/observer.ts';

/** Tries of one certificate, with growing pauses: about half an hour. */
export const issueTries = 6;

export type PostponeDeps = {
  readonly requests: Pick<Requests, 'advance' | 'edit'>;
  readonly clock: Clock;
  readonly observer: Observer;
};

/**
 * Notes that issuing did not work now: the timer tries again after a pause. After the last try it has failed, which rings
 * an alarm; then it is tried once an hour. Before anything was begun (the register is down) there is no last try.
 */
export async function postponed(
  { requests, clock, observer }: PostponeDeps,
  tenant: TenantId,
  request: CertificateRequest,
): Promise<'later' | 'failed'> {
  const at = secondsOf(clock.now());
  const failures = request.failures + 1;
  if (request.state === 'issuing' && failures >= issueTries) {
    const entry = { event: 'fail', at, by: 'system' } as const;
    const answer = await requests.advance(tenant, { seen: request, entry });
    if (answer.kind !== 'done') return 'later';
    observer.job({ job: 'issue-failed', done: 0, failed: 1, milliseconds: 0 });
    return 'failed';
  }
  // Whoever has changed it meanwhile knows better.
  await requests.edit(tenant, request, { failures, notBefore: at + pauseAfter(failures) });
  return 'later';
}
