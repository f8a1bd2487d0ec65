import type { RegisterPerson } from '../../../shared/domain/certificate/register-person.ts';
import type { ReviewCause } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Looks } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Register } from '../../ports/register.ts';
import { answersOf, applicantOf } from '../certificates/case-contents.ts';
import type { OpenCase } from '../certificates/own-case.ts';
import { registerExtract } from '../certificates/register-extract.ts';

export type ReadAgainDeps = {
  readonly register: Pick<Register, 'read'>;
  readonly looks: Pick<Looks, 'note'>;
  readonly clock: Clock;
};

export type ReadAgain =
  | { readonly kind: 'same'; readonly person: RegisterPerson }
  | { readonly kind: 'differs'; readonly causes: readonly ReviewCause[] }
  | { readonly kind: 'down' };

/**
 * The person as they are registered now, if that is what was approved. Somebody moved, died or was blocked since: a clerk
 * looks again.
 */
export async function readAgain(
  { register, looks, clock }: ReadAgainDeps,
  tenant: TenantId,
  { request, key }: OpenCase,
): Promise<ReadAgain> {
  const applicant = applicantOf(key, request);
  if (applicant?.registerKey === undefined) return { kind: 'differs', causes: ['not-found'] };
  const found = await register.read(tenant, applicant.registerKey);
  if (found.kind === 'down') return found;
  await looks.note(tenant, request.id, { at: secondsOf(clock.now()), who: 'system', what: 'register' });
  if (found.kind === 'none') return { kind: 'differs', causes: ['not-found'] };
  const { person } = found;
  const { approvedExtract } = applicant;
  if (approvedExtract === undefined) return judgedWithout(person);
  if (registerExtract(person, answersOf(key, request)) === approvedExtract) return { kind: 'same', person };
  const causes = whyLook(person);
  return { kind: 'differs', causes: causes.length > 0 ? causes : ['data-changed'] };
}

/** Approved without a look at the register (a clerk had papers): only what must never pass unseen counts. */
function judgedWithout(person: RegisterPerson): ReadAgain {
  const causes = whyLook(person);
  return causes.length > 0 ? { kind: 'differs', causes } : { kind: 'same', person };
}

function whyLook({ blocks, died }: RegisterPerson): readonly ReviewCause[] {
  return [...(blocks.length > 0 ? (['block'] as const) : []), ...(died === undefined ? [] : (['died'] as const))];
}
