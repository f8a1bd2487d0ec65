import type { DemoService } from './demo-service.ts';
import { identityDocument, vehiclePapers } from './papers.ts';

export const registrationServices: readonly DemoService[] = [
  {
    desk: 'citizens',
    minutes: [15, 5],
    service: {
      id: 'wohnung-anmelden',
      name: {
        de: 'Wohnung anmelden',
        en: 'Register your new address',
        nl: 'Uw nieuwe adres inschrijven',
        einfach: 'Neue Wohnung anmelden',
      },
      summary: {
        de: 'Nach dem Umzug nach Lindenau oder innerhalb der Stadt',
        en: 'After moving to Lindenau or within the town',
        nl: 'Na een verhuizing naar of binnen Lindenau',
        einfach: 'Sie sind umgezogen? Dann müssen Sie uns das sagen.',
      },
      keywords:
        'umziehen, umzug, ummelden, Ummeldung, Anmeldung, anmelden, Anmeldebestätigung, Wohnsitz, Wohnsitzanmeldung, Einwohnermeldeamt, Meldeamt, neue Adresse, Adresse ändern, zugezogen, wohnung anmeldn, anmeldung wohnug, moving, move, address, registration, register address, new flat, verhuizen, verhuizing, adres, inschrijven, taşınma, ikamet, adres kaydı, ikametgah, kayıt'.split(
          ', ',
        ),
      lifeEvents: ['moving'],
      leika: ['99115005000000'],
      unit: 'person',
      maxCount: 6,
      rank: 1,
      online: {
        text: {
          de: 'Melden Sie sich elektronisch um. Sie brauchen etwa 15 Minuten. Das geht jeden Tag, auch abends.',
          en: 'Register online in about 15 minutes, on any day, also in the evening.',
          nl: 'Schrijf u online in. Dat duurt ongeveer 15 minuten en kan elke dag, ook ’s avonds.',
          einfach: 'Das geht auch im Internet. Es dauert etwa 15 Minuten. Sie können das jeden Tag machen.',
        },
        needs: [
          {
            de: 'Personalausweis mit Online-Funktion und Ihre PIN',
            en: 'Identity card with online function and your PIN',
            nl: 'Identiteitskaart met onlinefunctie en uw pincode',
            einfach: 'Ausweis mit Online-Funktion und Ihre PIN',
          },
          {
            de: 'ein Handy mit der AusweisApp',
            en: 'a phone with the AusweisApp',
            nl: 'een telefoon met de AusweisApp',
            einfach: 'Handy mit der AusweisApp',
          },
          {
            de: 'Foto oder PDF der Wohnungsgeberbestätigung',
            en: 'a photo or PDF of your landlord’s confirmation',
            nl: 'een foto of pdf van de verklaring van uw verhuurder',
            einfach: 'Foto vom Zettel Ihres Vermieters',
          },
        ],
        url: 'https://wohnsitzanmeldung.gov.de/',
      },
    },
    text: {
      descriptionHtml: {
        de: '<p>Sie sind nach Lindenau oder innerhalb der Stadt umgezogen? Wir tragen Ihre neue Adresse ins Melderegister und in den Ausweis ein. Die Meldebestätigung bekommen Sie sofort.</p>',
        en: '<p>Have you moved to Lindenau or within the town? We enter your new address in the register and on your identity card. You get the confirmation at once.</p>',
        nl: '<p>Bent u naar of binnen Lindenau verhuisd? Wij zetten uw nieuwe adres in het register en op uw identiteitskaart. U krijgt de bevestiging meteen mee.</p>',
        einfach:
          '<p>Sie haben eine neue Wohnung in Lindenau? Wir schreiben Ihre neue Adresse auf. Die Adresse kommt auch auf Ihren Ausweis. Sie bekommen sofort ein Papier als Beweis.</p>',
      },
      papers: [
        {
          ...identityDocument,
          note: {
            de: 'von jeder Person, die umzieht',
            en: 'of every person who moves',
            nl: 'van iedereen die verhuist',
            einfach: 'Von jeder Person, die umzieht.',
          },
        },
        {
          name: {
            de: 'Wohnungsgeberbestätigung, unterschrieben von Ihrer Vermieterin oder Ihrem Vermieter',
            en: 'Landlord’s confirmation, signed by your landlord',
            nl: 'Verklaring van de verhuurder, ondertekend',
            einfach: 'Ein Zettel von Ihrem Vermieter. Der Vermieter muss unterschreiben.',
          },
          note: {
            de: 'Wohnen Sie im eigenen Haus, unterschreiben Sie selbst.',
            en: 'If you own the home, you sign it yourself.',
            nl: 'Is de woning van u, dan tekent u zelf.',
            einfach: 'Gehört Ihnen die Wohnung? Dann unterschreiben Sie selbst.',
          },
        },
        {
          name: {
            de: 'Geburtsurkunde von Kindern ohne eigenen Ausweis',
            en: 'Birth certificate of children without an identity document',
            nl: 'Geboorteakte van kinderen zonder eigen document',
            einfach: 'Geburts-Urkunde von Kindern ohne Ausweis',
          },
        },
      ],
      feesHtml: { de: '<p>keine</p>', en: '<p>none</p>', nl: '<p>geen</p>', einfach: '<p>Das kostet nichts.</p>' },
      deadline: {
        de: '14 Tage nach dem Einzug',
        en: '14 days after moving in',
        nl: '14 dagen na de verhuizing',
        einfach: 'Sie haben nach dem Umzug 14 Tage Zeit.',
      },
      whoComes: {
        de: 'eine Person für die ganze Familie',
        en: 'one person for the whole family',
        nl: 'één persoon voor het hele gezin',
        einfach: 'Eine Person kommt für die ganze Familie.',
      },
      links: [
        {
          title: {
            de: 'Bundesmeldegesetz, § 17: Anmeldung, Abmeldung',
            en: 'Federal Act on Registration, section 17 (in German)',
            nl: 'Duitse registratiewet, § 17 (in het Duits)',
            einfach: 'Das Gesetz dazu (Bundes-Melde-Gesetz, § 17)',
          },
          url: 'https://www.gesetze-im-internet.de/bmg/__17.html',
        },
        {
          title: {
            de: 'Bundesmeldegesetz, § 19: Mitwirkung des Wohnungsgebers',
            en: 'Federal Act on Registration, section 19 (in German)',
            nl: 'Duitse registratiewet, § 19 (in het Duits)',
            einfach: 'Das Gesetz über den Zettel vom Vermieter (§ 19)',
          },
          url: 'https://www.gesetze-im-internet.de/bmg/__19.html',
        },
      ],
    },
  },
  {
    desk: 'citizens',
    minutes: [5, 5],
    service: {
      id: 'adresse-fahrzeugpapiere',
      name: {
        de: 'Adresse im Fahrzeugschein ändern',
        en: 'Change the address in your vehicle papers',
        nl: 'Adres in de autopapieren wijzigen',
        einfach: 'Adresse im Fahrzeug-Schein ändern',
      },
      summary: {
        de: 'Nach dem Umzug, am besten gleich mit der Wohnung',
        en: 'After moving, best together with your address',
        nl: 'Na een verhuizing, het liefst samen met uw adres',
        einfach: 'Sie sind umgezogen und haben ein Auto.',
      },
      keywords:
        'Fahrzeugschein, Auto ummelden, Adressänderung Auto, Umzug Auto, ZB I, Fahrzeugpapiere, kfz adresse, auto umzug, car address, vehicle papers, autopapieren, kenteken adres, araç adres, ruhsat'.split(
          ', ',
        ),
      lifeEvents: ['moving', 'car'],
      leika: ['99036011011000'],
      unit: 'piece',
      maxCount: 3,
    },
    text: {
      descriptionHtml: {
        de: '<p>Wir tragen Ihre neue Adresse in den Fahrzeugschein ein. Das Kennzeichen behalten Sie.</p>',
        en: '<p>We enter your new address in the registration certificate. You keep your number plate.</p>',
        nl: '<p>Wij zetten uw nieuwe adres in het kentekenbewijs. U houdt uw kenteken.</p>',
        einfach:
          '<p>Wir schreiben Ihre neue Adresse in den Fahrzeug-Schein. Ihr Auto behält das gleiche Kennzeichen.</p>',
      },
      papers: [identityDocument, vehiclePapers],
      feesHtml: {
        de: '<p>12,60 Euro je Fahrzeug (Gebührenordnung für Maßnahmen im Straßenverkehr)</p>',
        en: '<p>12.60 euros per vehicle (road traffic fees ordinance, GebOSt)</p>',
        nl: '<p>12,60 euro per voertuig (Duits tarievenbesluit GebOSt)</p>',
        einfach: '<p>12,60 Euro für jedes Auto</p>',
      },
      deadline: {
        de: 'unverzüglich nach dem Umzug',
        en: 'without delay after moving',
        nl: 'meteen na de verhuizing',
        einfach: 'Bitte kommen Sie bald nach dem Umzug.',
      },
      whoComes: {
        de: 'Halterin oder Halter, oder eine Person mit Vollmacht',
        en: 'the registered keeper, or a person with a power of attorney',
        nl: 'de houder, of iemand met een volmacht',
        einfach: 'Die Person, der das Auto gehört. Oder eine Person mit Vollmacht.',
      },
      links: [],
    },
  },
];
