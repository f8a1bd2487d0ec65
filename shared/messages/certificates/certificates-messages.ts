import type { Language } from '../../domain/language.ts';
import { caseMessages } from './case/case-messages.ts';
import type { CaseMessages } from './case/de.ts';
import type { EndingMessages } from './ending/de.ts';
import { endingMessages } from './ending/ending-messages.ts';
import type { FormMessages } from './form/de.ts';
import { formMessages } from './form/form-messages.ts';
import type { OfferMessages } from './offer/de.ts';
import { offerMessages } from './offer/offer-messages.ts';

export type CertificatesMessages = OfferMessages & FormMessages & CaseMessages & EndingMessages;

/** Certificates as citizens ask for them, in every language. */
export const certificatesMessages: Record<Language, CertificatesMessages> = {
  de: all('de'),
  en: all('en'),
  nl: all('nl'),
  einfach: all('einfach'),
};

function all(language: Language): CertificatesMessages {
  return {
    ...offerMessages[language],
    ...formMessages[language],
    ...caseMessages[language],
    ...endingMessages[language],
  };
}
