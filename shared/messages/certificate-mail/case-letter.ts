import type { Language } from '../../domain/language.ts';
import type { Municipality } from '../../domain/municipality.ts';
import { longDate } from '../format.ts';
import { type Letter, phrase } from '../mail/letter.ts';
import { mailMessages } from '../mail/mail-messages.ts';
import { certificateMailMessages } from './certificate-mail-messages.ts';

/** What a letter about a request says. ISO 8601: until when it can be downloaded, picked up, answered or paid. */
export type CaseNews =
  | {
      readonly kind:
        | 'ready'
        | 'ready-to-pick-up'
        | 'question'
        | 'answer-missing'
        | 'payment-missing'
        | 'pick-up-missing';
      readonly until: string;
    }
  | { readonly kind: 'rejected' };

export type CaseFacts = {
  readonly language: Language;
  readonly municipality: Municipality;
  readonly news: CaseNews;
  /** The page of the case; whoever opens it must sign in. */
  readonly link: string;
};

/** Says that there is something new and where. A mail is read on lock screens and by others: no name, no content. */
export function caseLetter({ language, municipality, news, link }: CaseFacts): Letter {
  const say = certificateMailMessages[language];
  const { phone, zone } = municipality;
  const { subject, title, lead } = say[news.kind];
  const until = news.kind === 'rejected' ? [] : [say[news.kind].until(longDate(news.until, zone, language))];
  return {
    language,
    subject,
    title,
    blocks: [
      { kind: 'paragraph', text: { text: lead } },
      { kind: 'button', label: say.button, url: link },
      ...[...until, say.careful].map((text) => ({ kind: 'paragraph', text: { text } }) as const),
    ],
    sender: [
      phrase(municipality.name, language),
      { text: mailMessages[language].questions },
      { text: phone.number },
      phrase(phone.hours, language),
    ],
  };
}
