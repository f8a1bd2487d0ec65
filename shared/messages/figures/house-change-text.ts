import type { HouseChangeKind } from '../../domain/figures/steering/house-change.ts';
import { Language, type LocalizedText, textIn } from '../../domain/language.ts';

type Sentences = Readonly<Record<HouseChangeKind, (name: string) => string>>;

const sentences: Readonly<Record<Language, Sentences>> = {
  de: {
    'office-new': (name) => `Neuer Standort: ${name}`,
    hours: (name) => `Neue Öffnungszeiten: ${name}`,
    closures: (name) => `Andere Tage, an denen geschlossen ist: ${name}`,
    'office-services': (name) => `Andere Dienstleistungen oder Dauern: ${name}`,
    rules: (name) => `Neue Regeln für das Buchen: ${name}`,
    'service-new': (name) => `Neue Dienstleistung: ${name}`,
    'service-offered': (name) => `Wieder im Angebot: ${name}`,
    'service-withdrawn': (name) => `Nicht mehr im Angebot: ${name}`,
  },
  en: {
    'office-new': (name) => `New office: ${name}`,
    hours: (name) => `New opening hours: ${name}`,
    closures: (name) => `Other days on which it is closed: ${name}`,
    'office-services': (name) => `Other services or durations: ${name}`,
    rules: (name) => `New rules for booking: ${name}`,
    'service-new': (name) => `New service: ${name}`,
    'service-offered': (name) => `On offer again: ${name}`,
    'service-withdrawn': (name) => `No longer on offer: ${name}`,
  },
  nl: {
    'office-new': (name) => `Nieuwe locatie: ${name}`,
    hours: (name) => `Nieuwe openingstijden: ${name}`,
    closures: (name) => `Andere dagen waarop het gesloten is: ${name}`,
    'office-services': (name) => `Andere diensten of tijdsduur: ${name}`,
    rules: (name) => `Nieuwe regels voor afspraken: ${name}`,
    'service-new': (name) => `Nieuwe dienst: ${name}`,
    'service-offered': (name) => `Weer beschikbaar: ${name}`,
    'service-withdrawn': (name) => `Niet meer beschikbaar: ${name}`,
  },
  einfach: {
    'office-new': (name) => `Es gibt ein neues Amt: ${name}`,
    hours: (name) => `Andere Zeiten: ${name}`,
    closures: (name) => `An anderen Tagen geschlossen: ${name}`,
    'office-services': (name) => `Hier können Sie anderes erledigen: ${name}`,
    rules: (name) => `Termine buchen geht anders: ${name}`,
    'service-new': (name) => `Das gibt es neu: ${name}`,
    'service-offered': (name) => `Das gibt es wieder: ${name}`,
    'service-withdrawn': (name) => `Das gibt es nicht mehr: ${name}`,
  },
};

/** What a change in the house is called in public, in all languages. */
export function houseChangeText(kind: HouseChangeKind, name: LocalizedText): LocalizedText {
  const said = (language: Language) => sentences[language][kind](textIn(name, language).text).slice(0, 200);
  return { de: said('de'), ...Object.fromEntries(Language.options.map((language) => [language, said(language)])) };
}
