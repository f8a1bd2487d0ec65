import type { Handler } from '../../shared/contracts/route.ts';
import type { Routes, StaffRouteName } from '../../shared/contracts/routes.ts';
import type { Caller } from '../ports/caller.ts';
import type { SessionCaller } from '../ports/session.ts';

/**
 * Hands a use case of staff its `StaffCaller`. Whether there is a session and whether it may was decided by the gate of
 * the function before anything else (see `Gate`), for every route of the audience `staff`, guarded or not.
 */
export type Guard = <Name extends StaffRouteName>(
  name: Name,
  handle: Handler<Routes[Name], SessionCaller>,
) => Handler<Routes[Name], Caller>;

export const guard: Guard = (name, handle) => async (input, caller) => {
  const { signedIn, ...rest } = caller;
  if (!signedIn) throw new Error(`${name} was reached past its gate`);
  const { home, staff, desk, practice } = signedIn;
  return await handle(input, {
    ...rest,
    session: signedIn,
    home,
    tenant: practice ?? home,
    staff,
    practice: practice !== undefined,
    ...(desk && { desk }),
  });
};
