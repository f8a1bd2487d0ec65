import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { sinceWhen } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { caseLetter } from '../../../shared/messages/certificate-mail/case-letter.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { CaseKeys, Requests } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Links } from '../../ports/links.ts';
import { type SendOnceDeps, type SentOnce, sendOnce } from '../mail/send-once.ts';
import { answersOf } from './case-contents.ts';
import { newsOf, type Occasion } from './case-news.ts';

export type SendCaseMailDeps = SendOnceDeps & {
  readonly requests: Pick<Requests, 'get'>;
  readonly caseKeys: Pick<CaseKeys, 'open'>;
  readonly catalogue: Pick<Catalogue, 'municipality'>;
  readonly links: Pick<Links, 'pseudonym'>;
  readonly portalOrigin: (tenant: TenantId) => string;
  readonly clock: Clock;
};

/**
 * Tells a citizen once what is new about their request, if they gave a mail address. Undefined: nobody is to be told, or
 * not any more. Throws when it could not be handed over, so that whoever called comes again.
 */
export function sendCaseMail(deps: SendCaseMailDeps, occasion: Occasion) {
  return async (tenant: TenantId, id: RequestId): Promise<SentOnce | undefined> => {
    const now = secondsOf(deps.clock.now());
    const request = await deps.requests.get(tenant, id);
    const owed = request && newsOf(request, occasion, now);
    const key = owed && (await deps.caseKeys.open(tenant, id));
    if (!owed || !key) return undefined;
    const { mail } = answersOf(key, request);
    const municipality = await deps.catalogue.municipality(tenant);
    if (mail === undefined || municipality === undefined) return undefined;
    const { language } = request;
    const { kind, news } = owed;
    const link = `${deps.portalOrigin(tenant)}${prefixOf(language)}/certificates/requests/${id}`;
    const recipient = deps.links.pseudonym(tenant, 'mail', mail);
    return await sendOnce(deps, {
      tenant,
      key: { appointmentId: id, kind, recipient },
      // What reminds is owed when somebody looks; news since they are news.
      at: occasion === 'change' ? sinceWhen(request) : now,
      write: async () => ({
        from: municipality,
        to: mail,
        letter: caseLetter({ language, municipality, news, link }),
      }),
    });
  };
}

function prefixOf(language: Language): string {
  return language === 'de' ? '' : `/${language}`;
}
