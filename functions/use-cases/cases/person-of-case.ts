import type { RegisterPerson } from '../../../shared/domain/certificate/register-person.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Looks } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Register } from '../../ports/register.ts';
import { answersOf } from '../certificates/case-contents.ts';
import type { SubmittedCase } from './open-case.ts';

export type PersonOfCaseDeps = {
  readonly register: Register;
  readonly looks: Pick<Looks, 'note'>;
  readonly clock: Clock;
};

export type PersonOfCase =
  | { readonly kind: 'one'; readonly person: RegisterPerson; readonly isGuardian?: boolean }
  | { readonly kind: 'none' | 'several' | 'down' };

/**
 * Whom the certificate is about, as the register says it now: the citizen who asks, or the person they named. Noted for
 * the citizen before the register is asked.
 */
export async function personOfCase(
  deps: PersonOfCaseDeps,
  { tenant, staff }: Pick<StaffCaller, 'tenant' | 'staff'>,
  open: SubmittedCase,
): Promise<PersonOfCase> {
  const { register, looks, clock } = deps;
  const at = secondsOf(clock.now());
  await looks.note(tenant, open.request.id, { at, who: 'clerk', staffId: staff.id, what: 'register' });
  const { forWhom, person } = answersOf(open.key, open.request);
  if (person === undefined) return await register.find(tenant, open.applicant.claims);
  const found = await register.find(tenant, person);
  if (found.kind !== 'one' || forWhom !== 'child') return found;
  return { ...found, isGuardian: await actsFor(deps, tenant, { person: found.person, open }) };
}

/** Whether the citizen who asks is registered as acting for a child. */
async function actsFor(
  { register }: PersonOfCaseDeps,
  tenant: TenantId,
  { person, open }: { readonly person: RegisterPerson; readonly open: SubmittedCase },
): Promise<boolean> {
  const asking = await register.find(tenant, open.applicant.claims);
  return asking.kind === 'one' && (person.guardians ?? []).includes(asking.person.key);
}
