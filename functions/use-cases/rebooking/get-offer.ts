import type { OfferView } from '../../../shared/contracts/rebooking.ts';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { type Alternative, standingOf } from '../../../shared/domain/offer.ts';
import { parseReference, referenceOf } from '../../../shared/domain/reference.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Links } from '../../ports/links.ts';
import { changeUntil, wallTime } from '../booking/appointment-view.ts';
import { officeOf } from '../office-of.ts';
import { type OpenedOffer, type OpenOfferDeps, openOffer } from './open-offer.ts';

export type GetOfferDeps = OpenOfferDeps & {
  readonly catalogue: Pick<Catalogue, 'municipality' | 'offices'>;
  readonly links: Pick<Links, 'hash' | 'token'>;
  readonly clock: Clock;
};

/** Shows an offer; looking never changes anything, however often a mail program looks. */
export function getOffer(deps: GetOfferDeps): Handler<Routes['getOffer'], Caller> {
  return async ({ reference }, caller) => {
    const opened = await openOffer(deps, caller, reference);
    return opened.ok ? ok(await offerView(deps, caller.tenant, opened.value)) : opened;
  };
}

async function offerView(deps: GetOfferDeps, tenant: TenantId, { offer, old }: OpenedOffer): Promise<OfferView> {
  const whereabouts = await officeOf(deps.catalogue, tenant, old.officeId);
  const now = secondsOf(deps.clock.now());
  return {
    state: standingOf(offer, old.state, now),
    reference: referenceOf(old.officeId, old.date, old.id),
    ...placeView(old, whereabouts.office.zone),
    services: old.visit,
    ...(offer.reason && { reason: offer.reason }),
    alternatives: await heldOnes(deps, tenant, { offer, old }),
    until: secondsText(offer.until),
    mayMove: old.state === 'confirmed' && now <= changeUntil(old, whereabouts),
    access: accessOf(deps, tenant, old),
  };
}

function placeView({ officeId, date, startsAt, minutes }: Alternative | Appointment, zone: string) {
  return { officeId, date, time: wallTime(startsAt, zone), startsAt: secondsText(startsAt), minutes };
}

/** What can be chosen at this moment: held still, by what the appointments say. */
async function heldOnes(deps: GetOfferDeps, tenant: TenantId, { offer, old }: OpenedOffer) {
  if (old.state !== 'confirmed') return [];
  const offices = await deps.catalogue.offices(tenant);
  const found = await Promise.all(
    offer.alternatives.map(async (alternative) => {
      const stored = await deps.appointments.get(tenant, alternative);
      const zone = offices.find(({ id }) => id === alternative.officeId)?.zone;
      if (stored?.state !== 'held' || zone === undefined) return undefined;
      const { officeId, date, id } = alternative;
      return { reference: referenceOf(officeId, date, id), ...placeView(alternative, zone) };
    }),
  );
  return found.filter((one) => one !== undefined);
}

/** Where the citizen goes on: the appointment that stands, or the one that took its place. */
function accessOf({ links }: GetOfferDeps, tenant: TenantId, old: Appointment): OfferView['access'] {
  const { officeId, date, id } = old.movedTo === undefined ? old : parseReference(old.movedTo);
  return { reference: referenceOf(officeId, date, id), token: links.token(tenant, id, 'manage') };
}
