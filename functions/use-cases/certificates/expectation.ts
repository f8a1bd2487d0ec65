import type { Expectation } from '../../../shared/contracts/certificate/requests.ts';
import { fewestForExpectation, percentile90 } from '../../../shared/domain/certificate/deadline.ts';
import type { ProductId } from '../../../shared/domain/certificate/ids.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { workedSeconds } from '../../../shared/domain/certificate/worked.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { addDays } from '../../../shared/domain/time.ts';
import type { Durations } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';

export type ExpectationDeps = { readonly durations: Durations; readonly clock: Clock };

const day = 86_400;
const lookBackDays = 30;

type Of = { readonly tenant: TenantId; readonly productId: ProductId };

/** Within how many seconds nine of ten were done in the last 30 days; undefined where there are too few to tell. */
export async function usualSeconds(
  { durations, clock }: ExpectationDeps,
  { tenant, productId }: Of,
): Promise<number | undefined> {
  const recent = await durations.recent(tenant, productId, secondsOf(clock.now()) - lookBackDays * day);
  return recent.length < fewestForExpectation ? undefined : percentile90(recent);
}

/** Before anything is asked for: days as measured, or else the town's promise in working days. */
export async function expectationOf(deps: ExpectationDeps, of: Of, deadlineWorkingDays: number): Promise<Expectation> {
  const seconds = await usualSeconds(deps, of);
  if (seconds === undefined) return { days: deadlineWorkingDays, basis: 'promised' };
  return { days: Math.floor(seconds / day), basis: 'measured' };
}

/** The day on which a running request is expected to be done: never a day that is over; the promise, where it takes longer than usual. */
export function expectedDate(
  request: CertificateRequest,
  { usual, now, today }: { readonly usual: number | undefined; readonly now: number; readonly today: CivilDate },
): { readonly date: CivilDate; readonly basis: Expectation['basis'] } | undefined {
  const { deadline } = request;
  if (deadline === undefined) return undefined;
  const worked = workedSeconds(request, now) ?? 0;
  if (usual === undefined || worked > usual) return { date: deadline < today ? today : deadline, basis: 'promised' };
  return { date: addDays(today, Math.ceil((usual - worked) / day)), basis: 'measured' };
}
