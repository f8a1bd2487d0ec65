import type { DemoService } from './demo-service.ts';
import { identityDocument, insuranceNumber, taxMandate, vehiclePapers, vehicleTitle } from './papers.ts';

const keeper = {
  de: 'Halterin oder Halter, oder eine Person mit Vollmacht',
  en: 'the registered keeper, or a person with a power of attorney',
  nl: 'de houder, of iemand met een volmacht',
  einfach: 'Die Person, der das Auto gehört. Oder eine Person mit Vollmacht.',
};

const law = {
  title: {
    de: 'Fahrzeug-Zulassungsverordnung',
    en: 'Vehicle Registration Ordinance (in German)',
    nl: 'Duits kentekenbesluit (in het Duits)',
    einfach: 'Das Gesetz dazu (Fahrzeug-Zulassungs-Verordnung)',
  },
  url: 'https://www.gesetze-im-internet.de/fzv_2023/',
};

const online = {
  text: {
    de: 'Mit i-Kfz geht es am Computer, Tag und Nacht. Es kostet weniger als am Schalter.',
    en: 'With i-Kfz you do it at your computer, day and night, for a lower fee.',
    nl: 'Met i-Kfz regelt u het op de computer, dag en nacht en voor minder geld.',
    einfach: 'Das geht auch im Internet. Es heißt i-Kfz. Im Internet kostet es weniger.',
  },
  needs: [
    {
      de: 'Personalausweis mit Online-Funktion und Ihre PIN',
      en: 'Identity card with online function and your PIN',
      nl: 'Identiteitskaart met onlinefunctie en uw pincode',
      einfach: 'Ausweis mit Online-Funktion und Ihre PIN',
    },
    {
      de: 'die verdeckten Sicherheitscodes Ihrer Fahrzeugpapiere',
      en: 'the covered security codes of your vehicle papers',
      nl: 'de afgedekte beveiligingscodes van uw autopapieren',
      einfach: 'die geheimen Nummern auf Ihren Fahrzeug-Papieren',
    },
  ],
  url: 'https://www.kba.de/',
};

export const vehicleServices: readonly DemoService[] = [
  {
    desk: 'vehicles',
    minutes: [15, 15],
    service: {
      id: 'fahrzeug-zulassen',
      name: {
        de: 'Neues Fahrzeug zulassen',
        en: 'Register a new vehicle',
        nl: 'Nieuw voertuig registreren',
        einfach: 'Neues Auto anmelden',
      },
      summary: {
        de: 'Neuwagen, Motorrad oder Anhänger',
        en: 'New car, motorcycle or trailer',
        nl: 'Nieuwe auto, motor of aanhanger',
        einfach: 'Sie haben ein neues Auto gekauft.',
      },
      keywords:
        'Auto anmelden, Kfz anmelden, Zulassung, Kfz-Zulassung, Kennzeichen, Nummernschild, Wunschkennzeichen, Neuwagen, Motorrad anmelden, zulasung, auto anmeldn, iKfz, i-Kfz, car registration, number plate, license plate, register car, kenteken, auto registreren, araba kaydı, plaka'.split(
          ', ',
        ),
      lifeEvents: ['car'],
      leika: ['99036020001000'],
      unit: 'piece',
      maxCount: 3,
      online,
    },
    text: {
      descriptionHtml: {
        de: '<p>Wir lassen Ihr neues Fahrzeug zu. Die Schilder kaufen Sie während des Termins im Haus oder in der Nähe.</p>',
        en: '<p>We register your new vehicle. You buy the plates during the appointment, in the building or nearby.</p>',
        nl: '<p>Wij registreren uw nieuwe voertuig. De platen koopt u tijdens de afspraak, in het gebouw of vlakbij.</p>',
        einfach:
          '<p>Wir melden Ihr neues Auto an. Sie bekommen ein Kennzeichen. Die Schilder kaufen Sie in der Nähe.</p>',
      },
      papers: [identityDocument, insuranceNumber, vehicleTitle, taxMandate],
      feesHtml: {
        de: '<p>ab 30 Euro, Wunschkennzeichen 12,80 Euro dazu (Gebührenordnung für Maßnahmen im Straßenverkehr)</p>',
        en: '<p>from 30 euros, plus 12.80 euros for a plate of your choice (road traffic fees ordinance, GebOSt)</p>',
        nl: '<p>vanaf 30 euro, plus 12,80 euro voor een kenteken naar keuze (Duits tarievenbesluit GebOSt)</p>',
        einfach: '<p>30 Euro oder mehr. Ein Wunsch-Kennzeichen kostet 12,80 Euro mehr.</p>',
      },
      whoComes: keeper,
      links: [law],
    },
  },
  {
    desk: 'vehicles',
    minutes: [15, 15],
    service: {
      id: 'fahrzeug-umschreiben',
      name: {
        de: 'Gebrauchtes Fahrzeug umschreiben',
        en: 'Transfer a used vehicle',
        nl: 'Gebruikt voertuig overschrijven',
        einfach: 'Gebrauchtes Auto ummelden',
      },
      summary: {
        de: 'Nach dem Kauf oder nach dem Umzug nach Lindenau',
        en: 'After buying it or moving to Lindenau',
        nl: 'Na aankoop of na verhuizing naar Lindenau',
        einfach: 'Sie haben ein altes Auto gekauft. Oder Sie sind mit dem Auto umgezogen.',
      },
      keywords:
        'Auto ummelden, Umschreibung, Halterwechsel, Gebrauchtwagen, Kfz ummelden, Fahrzeug ummelden, auto umschreiben, transfer car, change of owner, used car, overschrijven, tweedehands auto, araba devri, ikinci el'.split(
          ', ',
        ),
      lifeEvents: ['car', 'moving'],
      leika: ['99036008071000'],
      unit: 'piece',
      maxCount: 3,
      online,
    },
    text: {
      descriptionHtml: {
        de: '<p>Wir schreiben das Fahrzeug auf Sie um. Das alte Kennzeichen dürfen Sie behalten, auch aus einer anderen Stadt.</p>',
        en: '<p>We transfer the vehicle to you. You may keep the old plate, even from another town.</p>',
        nl: '<p>Wij zetten het voertuig op uw naam. U mag het oude kenteken houden, ook uit een andere stad.</p>',
        einfach: '<p>Wir schreiben das Auto auf Ihren Namen um. Sie können das alte Kennzeichen behalten.</p>',
      },
      papers: [identityDocument, insuranceNumber, vehiclePapers, vehicleTitle],
      feesHtml: {
        de: '<p>ab 24,20 Euro, mit neuem Kennzeichen ab 27,10 Euro (Gebührenordnung für Maßnahmen im Straßenverkehr)</p>',
        en: '<p>from 24.20 euros, with a new plate from 27.10 euros (road traffic fees ordinance, GebOSt)</p>',
        nl: '<p>vanaf 24,20 euro, met nieuw kenteken vanaf 27,10 euro (Duits tarievenbesluit GebOSt)</p>',
        einfach: '<p>24,20 Euro oder mehr. Mit neuem Kennzeichen 27,10 Euro oder mehr.</p>',
      },
      deadline: {
        de: 'unverzüglich nach dem Kauf',
        en: 'without delay after buying',
        nl: 'meteen na de aankoop',
        einfach: 'Bitte kommen Sie bald nach dem Kauf.',
      },
      whoComes: keeper,
      links: [law],
    },
  },
  {
    desk: 'vehicles',
    minutes: [10, 5],
    service: {
      id: 'fahrzeug-abmelden',
      name: {
        de: 'Fahrzeug abmelden',
        en: 'Deregister a vehicle',
        nl: 'Voertuig afmelden',
        einfach: 'Auto abmelden',
      },
      summary: {
        de: 'Verkauft, verschrottet oder stillgelegt',
        en: 'Sold, scrapped or laid up',
        nl: 'Verkocht, gesloopt of geschorst',
        einfach: 'Sie fahren mit dem Auto nicht mehr.',
      },
      keywords:
        'Auto abmelden, Kfz abmelden, Außerbetriebsetzung, Stilllegung, Auto verkauft, Verschrottung, abmeldung auto, deregister car, scrap car, auto afmelden, schorsen, sloop, araç kapatma, hurda'.split(
          ', ',
        ),
      lifeEvents: ['car'],
      leika: ['99036008003000'],
      unit: 'piece',
      maxCount: 3,
      online,
    },
    text: {
      descriptionHtml: {
        de: '<p>Wir setzen das Fahrzeug außer Betrieb. Danach endet die Kfz-Steuer, und die Versicherung ruht.</p>',
        en: '<p>We take the vehicle off the register. The vehicle tax ends and the insurance rests.</p>',
        nl: '<p>Wij halen het voertuig uit het register. De belasting stopt en de verzekering rust.</p>',
        einfach: '<p>Wir melden das Auto ab. Danach zahlen Sie keine Kfz-Steuer mehr.</p>',
      },
      papers: [
        vehiclePapers,
        {
          name: {
            de: 'die Kennzeichen',
            en: 'the number plates',
            nl: 'de kentekenplaten',
            einfach: 'die Kennzeichen-Schilder',
          },
        },
      ],
      feesHtml: {
        de: '<p>16,80 Euro (Gebührenordnung für Maßnahmen im Straßenverkehr)</p>',
        en: '<p>16.80 euros (road traffic fees ordinance, GebOSt)</p>',
        nl: '<p>16,80 euro (Duits tarievenbesluit GebOSt)</p>',
        einfach: '<p>16,80 Euro</p>',
      },
      whoComes: {
        de: 'jede Person, die Papiere und Kennzeichen bringt',
        en: 'anybody who brings the papers and the plates',
        nl: 'iedereen die de papieren en platen meebrengt',
        einfach: 'Eine Person mit den Papieren und den Schildern.',
      },
      links: [law],
    },
  },
];
