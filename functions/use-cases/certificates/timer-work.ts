import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { TimerKind } from '../../../shared/domain/certificate/timers.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { CaseFiles, CaseKeys, Requests } from '../../ports/certificate.ts';
import { giveBack } from '../paying/give-back.ts';
import { type LookAtPaymentsDeps, lookAtPayments } from '../paying/look-at-payments.ts';
import { withRefunds } from '../paying/refunds.ts';
import { mayBeErased } from './citizen-actions.ts';
import { type DecideRequestDeps, decideRequest } from './decide-request.ts';

export type RunTimerDeps = LookAtPaymentsDeps &
  DecideRequestDeps & {
    readonly requests: Pick<Requests, 'get' | 'advance' | 'edit' | 'erase'>;
    readonly caseKeys: Pick<CaseKeys, 'open'>;
    readonly files: Pick<CaseFiles, 'remove'>;
    /** Issues what is approved or broke off while it was issued. */
    readonly issue: (tenant: TenantId, id: RequestId) => Promise<unknown>;
    /** Tells the citizen that the town still waits for them. */
    readonly remind: (tenant: TenantId, id: RequestId) => Promise<unknown>;
    /** Nobody is expected any more to pick up what is destroyed. */
    readonly endPickUp: (tenant: TenantId, id: RequestId) => Promise<unknown>;
  };

type Work = (tenant: TenantId, request: CertificateRequest) => Promise<unknown>;

/**
 * What each timer does. Whatever was changed meanwhile is left alone: its own timer comes. Doing it again does it once.
 */
export function timerWork(deps: RunTimerDeps): Readonly<Record<TimerKind, Work>> {
  const { requests, files, caseKeys, clock, issue, remind, endPickUp } = deps;
  const decide = decideRequest(deps);
  const look = lookAtPayments(deps);
  const entry = <Event extends string>(event: Event) => ({ event, at: secondsOf(clock.now()), by: 'system' }) as const;
  return {
    discard: (tenant, request) => requests.erase(tenant, request, entry('discard')),
    decide: async (tenant, request) => {
      const key = await caseKeys.open(tenant, request.id);
      return key && (await decide(tenant, { request, key }));
    },
    'look-at-payment': look,
    remind: async (tenant, seen) => {
      await remind(tenant, seen.id);
      await requests.edit(tenant, seen, { remindedAt: secondsOf(clock.now()), failures: 0 });
    },
    'expire-payment': async (tenant, seen) => {
      // The last moment in which it may have been paid.
      const { request, isDown } = await look(tenant, seen);
      if (isDown || request.state !== 'awaiting-payment') return;
      await requests.advance(tenant, { seen: request, entry: entry('expire-payment') });
    },
    refund: giveBack(deps),
    lapse: async (tenant, seen) => {
      const at = secondsOf(clock.now());
      const payments = withRefunds(seen, 'rejected', at);
      const rejected = { ...entry('lapse'), reason: 'no-answer' } as const;
      await requests.advance(tenant, { seen, entry: rejected, changes: { payments, daysLeft: undefined } });
    },
    issue: (tenant, { id }) => issue(tenant, id),
    expire: (tenant, seen) => requests.advance(tenant, { seen, entry: entry('expire') }),
    'delete-document': async (tenant, seen) => {
      await files.remove(tenant, seen.id, 'document');
      await files.remove(tenant, seen.id, 'credential');
      await endPickUp(tenant, seen.id);
      await requests.edit(tenant, seen, { documentDeleted: true });
    },
    'delete-proofs': async (tenant, seen) => {
      for (const { id } of seen.proofs) await files.remove(tenant, seen.id, `proof-${id}`);
      await requests.edit(tenant, seen, { proofs: [] });
    },
    erase: async (tenant, seen) => mayBeErased(seen) && (await requests.erase(tenant, seen, entry('erase'))),
  };
}
