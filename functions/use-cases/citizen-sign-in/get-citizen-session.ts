import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { ok } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CitizenCaller } from '../../ports/session.ts';

/** What citizens may know of their own session; the register key is of no use to a browser. */
export function getCitizenSession({
  clock,
}: {
  readonly clock: Clock;
}): Handler<Routes['getCitizenSession'], CitizenCaller> {
  return async (_input, { citizen }) => {
    const { givenNames, familyName, birthDate, address } = citizen.claims;
    const endsInSeconds = Math.max(0, citizen.endsAt - secondsOf(clock.now()));
    return ok({ givenNames, familyName, birthDate, ...(address && { address }), level: citizen.level, endsInSeconds });
  };
}
