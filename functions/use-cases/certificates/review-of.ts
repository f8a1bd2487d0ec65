import { isCompared } from '../../../shared/domain/certificate/compared.ts';
import type { RegisterPerson } from '../../../shared/domain/certificate/register-person.ts';
import type { Answers, Applicant, ReviewCause } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Looks } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Limits } from '../../ports/limits.ts';
import type { Register } from '../../ports/register.ts';
import { answersOf, applicantOf } from './case-contents.ts';
import { certificateLimits } from './certificate-limits.ts';
import type { OpenCase } from './own-case.ts';
import { registerExtract } from './register-extract.ts';

export type ReviewDeps = {
  readonly register: Pick<Register, 'find'>;
  readonly limits: Limits;
  readonly looks: Pick<Looks, 'note'>;
  readonly clock: Clock;
};

/** Who the certificate is about, and what the register says of them now; see `Applicant`. */
export type FoundPerson = Required<Pick<Applicant, 'registerKey' | 'approvedExtract'>>;

/** Whether a person has to look, and why; `down`: the register cannot tell now. */
export type Review =
  | { readonly kind: 'reviewed'; readonly causes: ReviewCause[]; readonly found?: FoundPerson }
  | { readonly kind: 'down' };

/** Whoever asks is looked up in the register; without any cause the request may go on by itself. */
export async function reviewOf(deps: ReviewDeps, tenant: TenantId, { request, key }: OpenCase): Promise<Review> {
  const applicant = applicantOf(key, request);
  if (applicant === undefined) throw new Error('A request was submitted by nobody');
  const answers = answersOf(key, request);
  const ownCauses = causesOfCase(answers, {
    isAutomatic: request.terms.mode === 'automatic' && !isCompared(request.terms.kind),
    proofs: request.proofs.length,
  });
  const found = await lookUp(deps, { tenant, applicant });
  if (found.kind === 'down') return found;
  await deps.looks.note(tenant, request.id, { at: secondsOf(deps.clock.now()), who: 'system', what: 'register' });
  const causes = [...ownCauses, ...found.causes];
  const isWithin =
    causes.length > 0 ||
    (await deps.limits.allow(tenant, `certificates.${request.subject}`, certificateLimits.automaticByCitizen));
  const { person } = found;
  return {
    kind: 'reviewed',
    causes: isWithin ? causes : ['limit'],
    ...(person && { found: { registerKey: person.key, approvedExtract: registerExtract(person, answers) } }),
  };
}

function causesOfCase(
  { forWhom, exemptionId }: Answers,
  { isAutomatic, proofs }: { readonly isAutomatic: boolean; readonly proofs: number },
): readonly ReviewCause[] {
  return [
    ...(isAutomatic ? [] : ['product' as const]),
    ...(forWhom === 'self' ? [] : ['other-person' as const]),
    ...(exemptionId === undefined ? [] : ['exemption' as const]),
    ...(proofs > 0 ? ['proof' as const] : []),
  ];
}

type LookUp =
  | { readonly kind: 'down' }
  | { readonly kind: 'found'; readonly causes: readonly ReviewCause[]; readonly person?: RegisterPerson };

async function lookUp(
  { register }: Pick<ReviewDeps, 'register'>,
  { tenant, applicant }: { readonly tenant: TenantId; readonly applicant: Applicant },
): Promise<LookUp> {
  const found = await register.find(tenant, applicant.claims);
  switch (found.kind) {
    case 'down':
      return found;
    case 'none':
      return { kind: 'found', causes: ['not-found'] };
    case 'several':
      return { kind: 'found', causes: ['several-found'] };
    case 'one':
      return { kind: 'found', causes: causesOfPerson(found.person), person: found.person };
  }
}

/** BMG section 51 and 52: an address is never handed out by itself where somebody may be in danger or in shelter. */
function causesOfPerson({ blocks, died }: RegisterPerson): readonly ReviewCause[] {
  return [...(blocks.length > 0 ? ['block' as const] : []), ...(died === undefined ? [] : ['died' as const])];
}
