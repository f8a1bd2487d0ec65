import { type Appointment, hasMail } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { type Offer, offeredFor } from '../../../shared/domain/offer.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import { type RebookFacts, rebookLetter } from '../../../shared/messages/mail/rebook-letter.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Links } from '../../ports/links.ts';
import { pathPrefix } from '../booking/appointment-facts.ts';
import { type SendOnceDeps, sendOnce, type Written } from '../mail/send-once.ts';
import { officeOf } from '../office-of.ts';

export type SendOfferMailDeps = SendOnceDeps & {
  readonly catalogue: Pick<Catalogue, 'municipality' | 'offices'>;
  readonly links: Pick<Links, 'token' | 'pseudonym'>;
  readonly portalOrigin: (tenant: TenantId) => string;
};

export type OwedOffer = {
  readonly tenant: TenantId;
  readonly offer: Offer;
  readonly old: Appointment | undefined;
  /** When it came to be owed, seconds since 1970. */
  readonly at: number;
};

/** Sends the mail with the times and the link, once for each that is owed; answers what the offer's mail is then. */
export function sendOfferMail(deps: SendOfferMailDeps) {
  return async (owed: OwedOffer): Promise<Offer['mail']> => {
    const { tenant, offer, old, at } = owed;
    if (old === undefined || !hasMail(old.person)) return 'none';
    const { mail: to, name } = old.person;
    const pseudonym = deps.links.pseudonym(tenant, 'mail', to);
    // Each reminder is a mail of its own.
    const recipient = offer.mails <= 1 ? pseudonym : `${pseudonym}.${offer.mails}`;
    const key = { appointmentId: offer.id, kind: 'rebook-offer' as const, recipient };
    const write = async (): Promise<Written> => {
      const facts = await rebookFacts(deps, { tenant, offer, old, name });
      return { from: facts.municipality, to, letter: rebookLetter(facts) };
    };
    const outcome = await sendOnce(deps, { tenant, key, officeId: offer.officeId, at, write });
    return outcome === 'rejected' ? 'rejected' : 'sent';
  };
}

type Known = { readonly tenant: TenantId; readonly offer: Offer; readonly old: Appointment; readonly name: string };

async function rebookFacts(deps: SendOfferMailDeps, { tenant, offer, old, name }: Known): Promise<RebookFacts> {
  const { municipality, office } = await officeOf(deps.catalogue, tenant, offer.officeId);
  const offices = await deps.catalogue.offices(tenant);
  const token = deps.links.token(tenant, offer.id, 'offer');
  return {
    language: old.language,
    municipality,
    office,
    startsAt: secondsText(old.startsAt),
    name,
    ...(offer.reason && { reason: offer.reason }),
    alternatives: offer.alternatives.flatMap(({ officeId, startsAt }) => {
      const there = offices.find(({ id }) => id === officeId);
      return there ? [{ startsAt: secondsText(startsAt), office: there }] : [];
    }),
    until: secondsText(offer.until),
    isReminder: offer.mails - (offer.earlierMails ?? 0) > 1,
    link: `${deps.portalOrigin(tenant)}${pathPrefix(old.language)}/rebook/${offeredFor(offer)}/${token}`,
  };
}
