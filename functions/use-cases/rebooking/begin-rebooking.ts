import { type Appointment, isOffered } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Offer } from '../../../shared/domain/offer.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DueList } from '../../ports/due-list.ts';
import type { Links } from '../../ports/links.ts';
import type { Offers } from '../../ports/rebooking.ts';
import type { Rebooking, Stranded } from '../../ports/staff.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { type WithdrawAlternativeDeps, withdrawAlternative } from './withdraw-alternative.ts';

export type BeginRebookingDeps = WithdrawAlternativeDeps & {
  readonly appointments: Pick<Appointments, 'get' | 'end'>;
  readonly offers: Pick<Offers, 'get' | 'write' | 'noteDay'>;
  readonly dueList: Pick<DueList, 'add'>;
  readonly links: Pick<Links, 'token' | 'hash'>;
  readonly clock: Clock;
};

/**
 * Plans an offer for each appointment that has none, or whose place had come back since. Where one is known, it stays as
 * it stands: what a clerk has told somebody is not taken back by closing the same days again; another round begins only
 * where a clerk asks for it (offer-again.ts). Places that are only held there for people of other closed days are
 * withdrawn, and others are sought for these.
 */
export function beginRebooking(deps: BeginRebookingDeps): Rebooking['begin'] {
  return async (tenant, stranded) => {
    const { officeId, date, by, reason } = stranded;
    const found = await someAtOnce(stranded.appointments, atOnce, (id) =>
      toRebook(deps, tenant, { officeId, date, id }),
    );
    const ids = found.filter((id) => id !== undefined);
    if (ids.length === 0) return;
    const at = secondsOf(deps.clock.now());
    // Before the first offer, so that the sweeper comes whatever happens after this.
    await deps.dueList.add(tenant, { dueAt: at, officeId, date });
    await deps.offers.noteDay(tenant, { officeId, date, at, by: by.id, ...(reason && { reason }) });
    await someAtOnce(ids, atOnce, (id) => plan(deps, tenant, { stranded, id, at }));
  };
}

type Id = Appointment['id'];
type Key = Pick<Appointment, 'officeId' | 'date' | 'id'>;

/** Undefined for what was only held there and is given back now. */
async function toRebook(deps: BeginRebookingDeps, tenant: TenantId, key: Key): Promise<Id | undefined> {
  const appointment = await deps.appointments.get(tenant, key);
  if (appointment === undefined || !isOffered(appointment)) return key.id;
  return (await withdrawAlternative(deps, tenant, appointment)) === 'accepted' ? key.id : undefined;
}

type Planned = { readonly stranded: Stranded; readonly id: Id; readonly at: number };

async function plan(deps: BeginRebookingDeps, tenant: TenantId, { stranded, id, at }: Planned): Promise<void> {
  const { officeId, date, by, reason } = stranded;
  const known = await deps.offers.get(tenant, { officeId, date, id }, { consistent: true });
  if (known !== undefined && !(known.state === 'kept' && known.placeIsBack)) return;
  const fresh: Offer = {
    officeId,
    date,
    id,
    state: 'planned',
    round: (known?.round ?? 0) + 1,
    // What an earlier round still holds is given back when this one begins.
    alternatives: known?.alternatives ?? [],
    until: 0,
    mail: 'none',
    mails: known?.mails ?? 0,
    earlierMails: known?.mails ?? 0,
    ...(reason && { reason }),
    by: by.id,
    at,
    tokenHash: deps.links.hash(deps.links.token(tenant, id, 'offer')),
    version: known?.version ?? 0,
  };
  // Refused: somebody plans the same just now.
  await deps.offers.write(tenant, fresh);
}
