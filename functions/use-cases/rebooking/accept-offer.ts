import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { AppointmentReference, TenantId } from '../../../shared/domain/ids.ts';
import { parseReference, referenceOf } from '../../../shared/domain/reference.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Links } from '../../ports/links.ts';
import { type AcceptPlaceDeps, acceptPlace } from '../booking/accept-place.ts';
import { type OpenedOffer, type OpenOfferDeps, openOffer } from './open-offer.ts';

export type AcceptOfferDeps = OpenOfferDeps &
  AcceptPlaceDeps & {
    readonly appointments: OpenOfferDeps['appointments'] & AcceptPlaceDeps['appointments'];
    readonly links: Pick<Links, 'hash' | 'token'>;
  };

/** The citizen takes one of the times. What was held beside it is given back by whoever hears of it (settle-offer.ts). */
export function acceptOffer(deps: AcceptOfferDeps): Handler<Routes['acceptOffer'], Caller> {
  return async ({ reference, alternative }, caller) => {
    const opened = await openOffer(deps, caller, reference);
    if (!opened.ok) return opened;
    const accepted = await acceptAlternative(deps, caller.tenant, { ...opened.value, alternative });
    if (!accepted.ok) return accepted;
    return ok({
      reference: alternative,
      token: deps.links.token(caller.tenant, parseReference(alternative).id, 'manage'),
    });
  };
}

export type Choice = OpenedOffer & { readonly alternative: AppointmentReference };

/** Accepting the same again is answered the same, also long after; another one is refused as soon as one is taken. */
export async function acceptAlternative(
  deps: AcceptPlaceDeps,
  tenant: TenantId,
  { offer, old, alternative }: Choice,
): Promise<Result<undefined, 'hold_expired' | 'appointment_gone' | 'outcome_unknown'>> {
  if (old.state === 'moved' && old.movedTo === alternative) return ok(undefined);
  if (old.state !== 'confirmed') return fail('appointment_gone');
  const offered = offer.alternatives.find(({ officeId, date, id }) => referenceOf(officeId, date, id) === alternative);
  return offered ? acceptPlace(deps, { tenant, from: old, offered }) : fail('hold_expired');
}
