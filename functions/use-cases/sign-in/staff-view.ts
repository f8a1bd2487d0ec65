import type { StaffView } from '../../../shared/contracts/staff/sign-in.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Desk } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SessionCaller } from '../../ports/session.ts';

export type StaffViewDeps = { readonly catalogue: Pick<Catalogue, 'offices'>; readonly clock: Clock };

/** What somebody may know of their own session. */
export async function staffView(
  { catalogue, clock }: StaffViewDeps,
  { tenant, staff, session, practice }: SessionCaller,
  desk: Desk | undefined,
): Promise<StaffView> {
  const offices = await catalogue.offices(tenant);
  const isTheirs = (id: string) => staff.grants.some(({ officeId }) => officeId === undefined || officeId === id);
  const named = offices.filter(({ id }) => isTheirs(id)).map(({ id, name }) => ({ officeId: id, name: name.de }));
  return {
    staffId: staff.id,
    name: staff.name,
    grants: [...staff.grants],
    offices: named.toSorted((one, other) => one.name.localeCompare(other.name, 'de')),
    ...(desk && { desk }),
    practice,
    endsInSeconds: Math.max(0, session.endsAt - secondsOf(clock.now())),
  };
}
