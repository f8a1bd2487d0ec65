import type { Language } from '../../domain/language.ts';
import type { Municipality } from '../../domain/municipality.ts';
import type { Office } from '../../domain/office.ts';
import type { Paper, Service } from '../../domain/service.ts';
import { plural } from '../format.ts';
import { type Phrase, phrase } from './letter.ts';
import { mailMessages } from './mail-messages.ts';

/** What letters and calendar files say about a visit. Instants are ISO 8601. */
export type VisitFacts = {
  readonly language: Language;
  readonly startsAt: string;
  readonly minutes: number;
  /** Called in the waiting room: M17. */
  readonly number: string;
  readonly services: readonly { readonly service: Pick<Service, 'name' | 'unit'>; readonly count: number }[];
  readonly papers: readonly Paper[];
  readonly office: Office;
  readonly municipality: Municipality;
  readonly viewLink: string;
};

/** `Wohnung anmelden (2 Personen)`, one phrase for each service. */
export function servicePhrases({ services, language }: Pick<VisitFacts, 'services' | 'language'>): readonly Phrase[] {
  const { counted } = mailMessages[language];
  return services.map(({ service, count }) => {
    const name = phrase(service.name, language);
    if (count === 1) return name;
    return { ...name, text: `${name.text} (${count} ${plural(language, count, counted[service.unit])})` };
  });
}

/** `Marktplatz 1, 04177 Lindenau` */
export function addressLine({ address: { street, postalCode, town } }: Pick<Office, 'address'>): string {
  return `${street}, ${postalCode} ${town}`;
}
