import type { ErrorCode } from '../../../shared/contracts/problem.ts';
import type { Route } from '../../../shared/contracts/route.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { CitizenSessions } from '../../ports/session.ts';

/** Whether a caller has a citizen's session of this municipality; it is found anew for each request. */
export function admitCitizen({ citizenSessions }: { readonly citizenSessions: Pick<CitizenSessions, 'find'> }) {
  return async (_route: Route, caller: Caller): Promise<Result<Caller, ErrorCode>> => {
    const { tenant, token, unattended = false } = caller;
    const citizen = token === undefined ? undefined : await citizenSessions.find(tenant, token, { unattended });
    return citizen ? ok({ ...caller, citizen }) : fail('sign_in_needed');
  };
}
