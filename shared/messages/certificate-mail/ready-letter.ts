import type { Language } from '../../domain/language.ts';
import type { Municipality } from '../../domain/municipality.ts';
import { longDate } from '../format.ts';
import { type Letter, phrase } from '../mail/letter.ts';
import { mailMessages } from '../mail/mail-messages.ts';
import { certificateMailMessages } from './certificate-mail-messages.ts';

export type ReadyFacts = {
  readonly language: Language;
  readonly municipality: Municipality;
  /** Until when it can be downloaded, ISO 8601. */
  readonly until: string;
  /** The page of the case; whoever opens it must sign in. */
  readonly link: string;
};

/** Says that something is ready and where. A mail is read on lock screens and by others: no name, no content. */
export function readyLetter({ language, municipality, until, link }: ReadyFacts): Letter {
  const say = certificateMailMessages[language];
  const { phone } = municipality;
  return {
    language,
    subject: say.subject,
    title: say.title,
    blocks: [
      { kind: 'paragraph', text: { text: say.lead } },
      { kind: 'button', label: say.button, url: link },
      { kind: 'paragraph', text: { text: say.until(longDate(until, municipality.zone, language)) } },
      { kind: 'paragraph', text: { text: say.careful } },
    ],
    sender: [
      phrase(municipality.name, language),
      { text: mailMessages[language].questions },
      { text: phone.number },
      phrase(phone.hours, language),
    ],
  };
}
