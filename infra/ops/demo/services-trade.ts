import type { DemoService } from './demo-service.ts';
import { identityDocument } from './papers.ts';

const law = {
  title: {
    de: 'Gewerbeordnung, § 14: Anzeigepflicht',
    en: 'Trade Regulation Act, section 14 (in German)',
    nl: 'Duitse wet op het bedrijf, § 14 (in het Duits)',
    einfach: 'Das Gesetz dazu (Gewerbe-Ordnung, § 14)',
  },
  url: 'https://www.gesetze-im-internet.de/gewo/__14.html',
};

const whoComes = {
  de: 'Sie selbst, bei einer Firma die Geschäftsführung, oder eine Person mit Vollmacht',
  en: 'you, for a company its manager, or a person with a power of attorney',
  nl: 'uzelf, bij een bedrijf de directie, of iemand met een volmacht',
  einfach: 'Sie selbst. Oder eine Person mit Vollmacht.',
};

const register = {
  name: {
    de: 'Auszug aus dem Handelsregister',
    en: 'Extract from the commercial register',
    nl: 'Uittreksel uit het handelsregister',
    einfach: 'Auszug aus dem Handels-Register',
  },
  note: {
    de: 'nur für eingetragene Firmen',
    en: 'only for registered companies',
    nl: 'alleen voor ingeschreven bedrijven',
    einfach: 'Nur für große Firmen.',
  },
};

const online = {
  text: {
    de: 'Sie zeigen das Gewerbe im Internet an, laden die Papiere hoch und bekommen den Gewerbeschein zugeschickt.',
    en: 'Give notice online, upload the papers and get the trade certificate sent to you.',
    nl: 'Meld het online, upload de papieren en krijg het bewijs toegestuurd.',
    einfach: 'Das geht auch im Internet. Sie bekommen den Gewerbe-Schein geschickt.',
  },
  needs: [
    {
      de: 'ein BundID-Konto oder ein Unternehmenskonto',
      en: 'a BundID account or a company account',
      nl: 'een BundID-account of een bedrijfsaccount',
      einfach: 'ein Konto bei BundID',
    },
  ],
  url: 'https://verwaltung.bund.de/',
};

export const tradeServices: readonly DemoService[] = [
  {
    desk: 'trade',
    minutes: [20, 0],
    service: {
      id: 'gewerbe-anmelden',
      name: {
        de: 'Gewerbe anmelden',
        en: 'Register a business',
        nl: 'Bedrijf aanmelden',
        einfach: 'Gewerbe anmelden',
      },
      summary: {
        de: 'Bevor Sie anfangen, auch im Nebenberuf',
        en: 'Before you start, also as a side job',
        nl: 'Voordat u begint, ook als bijbaan',
        einfach: 'Sie wollen ein Geschäft anfangen.',
      },
      keywords:
        'Gewerbeanmeldung, Gewerbeschein, selbstständig, selbständig, Firma gründen, Kleingewerbe, Gründung, Nebengewerbe, Gaststätte, gewerbe anmelden, business, start a business, self-employed, trade licence, bedrijf, zzp, eenmanszaak, inschrijven bedrijf, işyeri, şirket kurmak, esnaf'.split(
          ', ',
        ),
      lifeEvents: ['business'],
      leika: ['99050012104000'],
      unit: 'piece',
      maxCount: 1,
      online,
    },
    text: {
      descriptionHtml: {
        de: '<p>Sie zeigen uns an, was Sie tun wollen und wo. Den Gewerbeschein nehmen Sie gleich mit. Wir geben dem Finanzamt und den Kammern Bescheid.</p>',
        en: '<p>You tell us what you want to do and where. You take the trade certificate home at once. We inform the tax office and the chambers.</p>',
        nl: '<p>U vertelt ons wat u wilt doen en waar. Het bewijs neemt u meteen mee. Wij lichten de belastingdienst en de kamers in.</p>',
        einfach: '<p>Sie sagen uns: Was wollen Sie machen und wo? Sie bekommen sofort den Gewerbe-Schein.</p>',
      },
      papers: [identityDocument, register],
      feesHtml: {
        de: '<p>26 Euro (Gebührenordnung des Landes)</p>',
        en: '<p>26 euros (fees ordinance of the state)</p>',
        nl: '<p>26 euro (tarief van de deelstaat)</p>',
        einfach: '<p>26 Euro</p>',
      },
      deadline: {
        de: 'spätestens am Tag, an dem Sie anfangen',
        en: 'by the day you start',
        nl: 'uiterlijk op de dag dat u begint',
        einfach: 'Kommen Sie, bevor Sie anfangen.',
      },
      whoComes,
      links: [law],
    },
  },
  {
    desk: 'trade',
    minutes: [15, 0],
    service: {
      id: 'gewerbe-ummelden',
      name: {
        de: 'Gewerbe ummelden',
        en: 'Change the details of a business',
        nl: 'Bedrijf wijzigen',
        einfach: 'Gewerbe ummelden',
      },
      summary: {
        de: 'Neue Adresse in Lindenau oder neue Tätigkeit',
        en: 'New address in Lindenau or new activity',
        nl: 'Nieuw adres in Lindenau of nieuwe activiteit',
        einfach: 'Ihr Geschäft zieht um oder macht etwas Neues.',
      },
      keywords:
        'Gewerbeummeldung, Betriebsverlegung, Tätigkeit ändern, change business, move business, bedrijf verhuizen, işyeri değişikliği'.split(
          ', ',
        ),
      lifeEvents: ['business', 'moving'],
      leika: ['99050012071000'],
      unit: 'piece',
      maxCount: 1,
      online,
    },
    text: {
      descriptionHtml: {
        de: '<p>Ihr Betrieb zieht innerhalb von Lindenau um oder ändert seine Tätigkeit? Wir tragen es ein.</p>',
        en: '<p>Does your business move within Lindenau or change its activity? We enter it.</p>',
        nl: '<p>Verhuist uw bedrijf binnen Lindenau of verandert het van activiteit? Wij leggen het vast.</p>',
        einfach: '<p>Ihr Geschäft zieht in Lindenau um? Oder Sie machen etwas anderes? Wir schreiben das auf.</p>',
      },
      papers: [identityDocument, register],
      feesHtml: {
        de: '<p>20 Euro (Gebührenordnung des Landes)</p>',
        en: '<p>20 euros (fees ordinance of the state)</p>',
        nl: '<p>20 euro (tarief van de deelstaat)</p>',
        einfach: '<p>20 Euro</p>',
      },
      whoComes,
      links: [law],
    },
  },
];
