import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { isIn } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import { readyLetter } from '../../../shared/messages/certificate-mail/ready-letter.ts';
import type { CaseKeys, Requests } from '../../certificate-ports.ts';
import type { Catalogue, Links } from '../../ports.ts';
import { type SendOnceDeps, type SentOnce, sendOnce } from '../mail/send-once.ts';
import { answersOf } from './case-contents.ts';

export type SendReadyMailDeps = SendOnceDeps & {
  readonly requests: Pick<Requests, 'get'>;
  readonly caseKeys: Pick<CaseKeys, 'open'>;
  readonly catalogue: Pick<Catalogue, 'municipality'>;
  readonly links: Pick<Links, 'pseudonym'>;
  readonly portalOrigin: (tenant: TenantId) => string;
};

const day = 86_400;

/**
 * Tells a citizen once that their certificate is ready, if they gave a mail address. Undefined: nobody is to be told, or
 * not any more. Throws when it could not be handed over, so that whoever called comes again.
 */
export function sendReadyMail(deps: SendReadyMailDeps) {
  return async (tenant: TenantId, id: RequestId, at: number): Promise<SentOnce | undefined> => {
    const request = await deps.requests.get(tenant, id);
    const key = await deps.caseKeys.open(tenant, id);
    if (!request?.certificate || !key || !isIn(request, 'issued', 'delivered')) return undefined;
    const { mail } = answersOf(key, request);
    const municipality = await deps.catalogue.municipality(tenant);
    if (mail === undefined || municipality === undefined) return undefined;
    const { language, certificate, terms } = request;
    const until = secondsText(certificate.issuedAt + terms.retention.documentDays * day);
    const link = `${deps.portalOrigin(tenant)}${prefixOf(language)}/certificates/requests/${id}`;
    const recipient = deps.links.pseudonym(tenant, 'mail', mail);
    return await sendOnce(deps, {
      tenant,
      key: { appointmentId: id, kind: 'certificate-ready', recipient },
      at,
      write: async () => ({
        from: municipality,
        to: mail,
        letter: readyLetter({ language, municipality, until, link }),
      }),
    });
  };
}

function prefixOf(language: Language): string {
  return language === 'de' ? '' : `/${language}`;
}
