import type { Handler } from '../../shared/contracts/route.ts';
import type { RouteName, Routes } from '../../shared/contracts/routes.ts';
import type { Caller } from '../ports/caller.ts';
import type { CitizenCaller } from '../ports/session.ts';

/** Hands a use case of citizens its `CitizenCaller`. The gate of the function has found the session before (see `Gate`). */
export function citizenGuard<Name extends RouteName>(
  name: Name,
  handle: Handler<Routes[Name], CitizenCaller>,
): Handler<Routes[Name], Caller> {
  return async (input, caller) => {
    const { citizen } = caller;
    if (!citizen) throw new Error(`${name} was reached past its gate`);
    return await handle(input, { ...caller, citizen });
  };
}
