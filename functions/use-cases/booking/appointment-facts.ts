import { type Appointment, type MailedPerson, townCannot } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { parseReference, referenceOf } from '../../../shared/domain/reference.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import type { Paper } from '../../../shared/domain/service.ts';
import { papersOf } from '../../../shared/domain/visit-needs.ts';
import type { LetterFacts } from '../../../shared/messages/mail/appointment-letter.ts';
import type { VisitFacts } from '../../../shared/messages/mail/visit-facts.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Links } from '../../ports/links.ts';
import { officeOf } from '../office-of.ts';
import { calledNumber, changeUntil, codeOf } from './appointment-view.ts';

export type VisitFactsDeps = {
  readonly catalogue: Catalogue;
  readonly links: Pick<Links, 'token'>;
  /** Where the municipality's pages are: `https://termin.example.org`, without a slash at the end. */
  readonly portalOrigin: (tenant: TenantId) => string;
};

export type LetterFactsDeps = VisitFactsDeps & {
  readonly links: Pick<Links, 'token' | 'confirmToken' | 'code'>;
  readonly clock: Clock;
};

type Whose = { readonly tenant: TenantId; readonly appointment: Appointment };

/** What calendar files and letters say about the visit itself. */
export async function visitFacts(deps: VisitFactsDeps, whose: Whose): Promise<VisitFacts> {
  const { tenant, appointment } = whose;
  const [whereabouts, services, papers] = await Promise.all([
    officeOf(deps.catalogue, tenant, appointment.officeId),
    deps.catalogue.services(tenant),
    papersFor(deps.catalogue, whose),
  ]);
  return {
    ...whereabouts,
    language: appointment.language,
    startsAt: secondsText(appointment.startsAt),
    minutes: appointment.minutes,
    number: calledNumber(appointment, whereabouts),
    services: appointment.visit.flatMap(({ serviceId, count }) => {
      const service = services.find(({ id }) => id === serviceId);
      return service ? [{ service, count }] : [];
    }),
    papers,
    viewLink: linkTo(deps, whose, { page: 'a', token: deps.links.token(tenant, appointment.id, 'view') }),
  };
}

/** All that a letter to the person says. */
export async function letterFacts(deps: LetterFactsDeps, whose: Whose, person: MailedPerson): Promise<LetterFacts> {
  const { tenant, appointment } = whose;
  const { id } = appointment;
  const visit = await visitFacts(deps, whose);
  const lastChange = changeUntil(appointment, visit);
  return {
    ...visit,
    name: person.name,
    isTownsDoing: appointment.cancelReason === townCannot,
    ...(appointment.note !== undefined && { note: appointment.note }),
    ...movedFrom(appointment),
    heldUntil: secondsText(appointment.until),
    ...(lastChange > secondsOf(deps.clock.now()) && { changeUntil: secondsText(lastChange) }),
    code: codeOf(appointment, visit),
    digits: deps.links.code(tenant, id, person.mail),
    confirmLink: linkTo(deps, whose, { page: 'confirm', token: deps.links.confirmToken(tenant, id, person.mail) }),
    manageLink: linkTo(deps, whose, { page: 'a', token: deps.links.token(tenant, id, 'manage') }),
    portalLink: `${deps.portalOrigin(tenant)}${pathPrefix(appointment.language)}/`,
  };
}

function movedFrom({ movedFrom, date }: Appointment): Pick<LetterFacts, 'movedFromDate'> {
  const former = movedFrom && parseReference(movedFrom).date;
  return former === undefined || former === date ? {} : { movedFromDate: former };
}

function linkTo(
  { portalOrigin }: VisitFactsDeps,
  { tenant, appointment }: Whose,
  { page, token }: { readonly page: 'a' | 'confirm'; readonly token: string },
): string {
  const { officeId, date, id, language } = appointment;
  return `${portalOrigin(tenant)}${pathPrefix(language)}/${page}/${referenceOf(officeId, date, id)}/${token}`;
}

/** German pages have no prefix. */
export function pathPrefix(language: Language): string {
  return language === 'de' ? '' : `/${language}`;
}

async function papersFor(catalogue: Catalogue, { tenant, appointment }: Whose): Promise<readonly Paper[]> {
  const texts = await Promise.all(appointment.visit.map(({ serviceId }) => catalogue.serviceText(tenant, serviceId)));
  return papersOf(texts.filter((text) => text !== undefined));
}
