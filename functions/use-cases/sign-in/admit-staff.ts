import type { ErrorCode } from '../../../shared/contracts/problem.ts';
import type { Route } from '../../../shared/contracts/route.ts';
import { OfficeId } from '../../../shared/domain/ids.ts';
import { type Need, permissionFor } from '../../../shared/domain/staff.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Caller, SignedIn } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Sessions } from '../../ports/session.ts';

export type AdmitStaffDeps = {
  readonly sessions: Pick<Sessions, 'find'>;
  readonly catalogue: Pick<Catalogue, 'offices'>;
};

/**
 * Whether a caller has a session of this municipality and may call `route`; the session is found anew for each request.
 * `sign_in_needed`; `not_permitted`; `not_found` for an office that is none of theirs or of nobody's, so that neither can
 * be told from the other.
 */
export function admitStaff({ sessions, catalogue }: AdmitStaffDeps) {
  return async ({ needs, path: pattern }: Route, caller: Caller, path: Path): Promise<Result<Caller, ErrorCode>> => {
    const signedIn = await sessionOf(sessions, caller);
    if (!signedIn) return fail('sign_in_needed');
    if (!needs) throw new Error(`${pattern} does not say what it needs`);
    const refusal = needs.at === 'office' ? await refusalAt(catalogue, signedIn, { needs, path }) : undefined;
    if (refusal) return fail(refusal);
    if (needs.at !== 'office' && permissionFor(signedIn.staff.grants, needs) !== 'permitted') {
      return fail('not_permitted');
    }
    return ok({ ...caller, signedIn });
  };
}

type Path = Readonly<Record<string, string | undefined>>;

async function sessionOf(sessions: AdmitStaffDeps['sessions'], caller: Caller): Promise<SignedIn | undefined> {
  const { tenant, token, unattended = false } = caller;
  return token === undefined ? undefined : await sessions.find(tenant, token, { unattended });
}

/** The catalogue is that of the practice copy in practice. */
async function refusalAt(
  catalogue: AdmitStaffDeps['catalogue'],
  { staff, practice, home }: SignedIn,
  { needs, path }: { readonly needs: Need; readonly path: Path },
): Promise<ErrorCode | undefined> {
  const officeId = OfficeId.safeParse(path['officeId']);
  if (!officeId.success) return 'not_found';
  const permission = permissionFor(staff.grants, needs, officeId.data);
  if (permission === 'unseen') return 'not_found';
  const offices = await catalogue.offices(practice ?? home);
  if (!offices.some(({ id }) => id === officeId.data)) return 'not_found';
  return permission === 'refused' ? 'not_permitted' : undefined;
}
