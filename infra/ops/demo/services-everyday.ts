import type { DemoService } from './demo-service.ts';
import { identityDocument, vehiclePapers } from './papers.ts';

const yourself = {
  de: 'Sie selbst',
  en: 'you in person',
  nl: 'uzelf',
  einfach: 'Sie selbst',
};

export const everydayServices: readonly DemoService[] = [
  {
    desk: 'citizens',
    minutes: [10, 5],
    service: {
      id: 'beglaubigung-kopie',
      name: {
        de: 'Kopien beglaubigen',
        en: 'Have copies certified',
        nl: 'Kopieën laten waarmerken',
        einfach: 'Kopien beglaubigen',
      },
      summary: {
        de: 'Zeugnisse und amtliche Papiere, bis 5 Stück',
        en: 'Diplomas and official papers, up to 5 pieces',
        nl: 'Diploma’s en officiële papieren, tot 5 stuks',
        einfach: 'Wir bestätigen: Die Kopie ist richtig.',
      },
      keywords:
        'Beglaubigung, beglaubigte Kopie, Zeugnis beglaubigen, amtliche Beglaubigung, Kopie, beglaubigen lassen, beglaubigung dokumente, beglaubigun, certified copy, true copy, notarized copy, waarmerken, gewaarmerkt, onaylı kopya, tasdik, noter'.split(
          ', ',
        ),
      lifeEvents: ['business'],
      leika: ['99014002035000'],
      unit: 'piece',
      maxCount: 5,
    },
    text: {
      descriptionHtml: {
        de: '<p>Wir vergleichen die Kopie mit dem Original und bestätigen sie mit Siegel. Sie nehmen die Kopien gleich mit.</p><p>Personenstandsurkunden beglaubigen wir nicht: Sie bekommen sie neu beim Standesamt.</p>',
        en: '<p>We compare the copy with the original and confirm it with a seal. You take the copies home at once.</p><p>We do not certify birth, marriage or death certificates: the registry office issues new ones.</p>',
        nl: '<p>Wij vergelijken de kopie met het origineel en bevestigen haar met een stempel. U neemt de kopieën meteen mee.</p><p>Akten van de burgerlijke stand waarmerken wij niet: daarvan krijgt u een nieuw exemplaar.</p>',
        einfach:
          '<p>Sie bringen das Papier und die Kopie mit. Wir machen einen Stempel auf die Kopie. Die Kopie nehmen Sie gleich mit.</p>',
      },
      papers: [
        identityDocument,
        { name: { de: 'die Originale', en: 'the originals', nl: 'de originelen', einfach: 'die echten Papiere' } },
      ],
      feesHtml: {
        de: '<p>5 Euro je Papier bis 6 Seiten (Verwaltungsgebührensatzung der Stadt Lindenau)</p>',
        en: '<p>5 euros per paper of up to 6 pages (fees statute of the town)</p>',
        nl: '<p>5 euro per papier tot 6 pagina’s (legesverordening van de stad)</p>',
        einfach: '<p>5 Euro für jedes Papier</p>',
      },
      links: [
        {
          title: {
            de: 'Verwaltungsverfahrensgesetz, § 33: Beglaubigung von Dokumenten',
            en: 'Administrative Procedure Act, section 33 (in German)',
            nl: 'Duitse wet bestuursprocedure, § 33 (in het Duits)',
            einfach: 'Das Gesetz dazu (Verwaltungs-Verfahrens-Gesetz, § 33)',
          },
          url: 'https://www.gesetze-im-internet.de/vwvfg/__33.html',
        },
      ],
    },
  },
  {
    desk: 'citizens',
    minutes: [10, 5],
    service: {
      id: 'beglaubigung-unterschrift',
      name: {
        de: 'Unterschrift beglaubigen',
        en: 'Have a signature certified',
        nl: 'Handtekening laten waarmerken',
        einfach: 'Unterschrift beglaubigen',
      },
      summary: {
        de: 'Sie unterschreiben bei uns',
        en: 'You sign at our office',
        nl: 'U tekent bij ons',
        einfach: 'Sie unterschreiben bei uns. Wir bestätigen das.',
      },
      keywords:
        'Unterschriftsbeglaubigung, Unterschrift, Vollmacht, signature, certify signature, handtekening, legalisatie, imza, imza onayı'.split(
          ', ',
        ),
      lifeEvents: [],
      leika: ['99014007035000'],
      unit: 'piece',
      maxCount: 5,
    },
    text: {
      descriptionHtml: {
        de: '<p>Wir bestätigen, dass Sie selbst unterschrieben haben. Unterschreiben Sie bitte erst bei uns.</p>',
        en: '<p>We confirm that you signed in person. Please do not sign before you are with us.</p>',
        nl: '<p>Wij bevestigen dat u zelf hebt getekend. Teken pas als u bij ons bent.</p>',
        einfach:
          '<p>Sie unterschreiben bei uns. Wir bestätigen: Das ist Ihre Unterschrift. Bitte vorher nicht unterschreiben.</p>',
      },
      papers: [
        identityDocument,
        {
          name: {
            de: 'das Schriftstück, noch ohne Unterschrift',
            en: 'the paper, not yet signed',
            nl: 'het papier, nog niet getekend',
            einfach: 'das Papier ohne Unterschrift',
          },
        },
      ],
      feesHtml: {
        de: '<p>10 Euro je Unterschrift (Verwaltungsgebührensatzung der Stadt Lindenau)</p>',
        en: '<p>10 euros per signature (fees statute of the town)</p>',
        nl: '<p>10 euro per handtekening (legesverordening van de stad)</p>',
        einfach: '<p>10 Euro für jede Unterschrift</p>',
      },
      whoComes: yourself,
      links: [
        {
          title: {
            de: 'Verwaltungsverfahrensgesetz, § 34: Beglaubigung von Unterschriften',
            en: 'Administrative Procedure Act, section 34 (in German)',
            nl: 'Duitse wet bestuursprocedure, § 34 (in het Duits)',
            einfach: 'Das Gesetz dazu (Verwaltungs-Verfahrens-Gesetz, § 34)',
          },
          url: 'https://www.gesetze-im-internet.de/vwvfg/__34.html',
        },
      ],
    },
  },
  {
    desk: 'citizens',
    minutes: [5, 5],
    service: {
      id: 'lebensbescheinigung',
      name: {
        de: 'Lebensbescheinigung für die Rente',
        en: 'Life certificate for your pension',
        nl: 'Bewijs van leven voor uw pensioen',
        einfach: 'Lebens-Bescheinigung für die Rente',
      },
      summary: {
        de: 'Für Rente aus dem Ausland',
        en: 'For a pension from abroad',
        nl: 'Voor een pensioen uit het buitenland',
        einfach: 'Sie bekommen Rente aus einem anderen Land.',
      },
      keywords:
        'Rente, Lebensnachweis, Lebensbestätigung, Auslandsrente, pension, proof of life, life certificate, pensioen, attestatie de vita, emeklilik, yaşam belgesi'.split(
          ', ',
        ),
      lifeEvents: [],
      leika: ['99114032000000', '99115006012000'],
      unit: 'person',
      maxCount: 3,
    },
    text: {
      descriptionHtml: {
        de: '<p>Wir bestätigen auf dem Vordruck Ihrer Rentenkasse, dass Sie leben. Sie nehmen das Blatt gleich mit.</p>',
        en: '<p>We confirm on your pension office’s form that you are alive. You take the form home at once.</p>',
        nl: '<p>Wij bevestigen op het formulier van uw pensioenfonds dat u in leven bent. U neemt het meteen mee.</p>',
        einfach: '<p>Sie bringen den Zettel von Ihrer Renten-Kasse mit. Wir unterschreiben ihn.</p>',
      },
      papers: [
        identityDocument,
        {
          name: {
            de: 'Vordruck der Rentenkasse',
            en: 'Form from your pension office',
            nl: 'Formulier van uw pensioenfonds',
            einfach: 'Zettel von der Renten-Kasse',
          },
        },
      ],
      feesHtml: { de: '<p>keine</p>', en: '<p>none</p>', nl: '<p>geen</p>', einfach: '<p>Das kostet nichts.</p>' },
      whoComes: yourself,
      links: [],
    },
  },
  {
    desk: 'citizens',
    minutes: [10, 10],
    service: {
      id: 'bewohnerparkausweis',
      name: {
        de: 'Bewohnerparkausweis',
        en: 'Resident parking permit',
        nl: 'Parkeervergunning voor bewoners',
        einfach: 'Park-Ausweis für Bewohner',
      },
      summary: {
        de: 'Parken in Ihrem Viertel',
        en: 'Park in your quarter',
        nl: 'Parkeren in uw wijk',
        einfach: 'Sie dürfen in Ihrem Stadt-Teil parken.',
      },
      keywords:
        'Parkausweis, Anwohnerparken, Anwohnerparkausweis, Bewohnerparken, Parkberechtigung, parkausweiss, parking permit, resident parking, parkeervergunning, parkeren, park izni, otopark'.split(
          ', ',
        ),
      lifeEvents: ['moving', 'car'],
      leika: ['99108001000000'],
      unit: 'piece',
      maxCount: 1,
    },
    text: {
      descriptionHtml: {
        de: '<p>Mit dem Ausweis parken Sie in den Bewohnerparkzonen Ihres Viertels. Sie nehmen ihn gleich mit.</p>',
        en: '<p>With the permit you may park in the resident zones of your quarter. You take it home at once.</p>',
        nl: '<p>Met de vergunning parkeert u in de bewonerszones van uw wijk. U neemt haar meteen mee.</p>',
        einfach: '<p>Mit dem Ausweis dürfen Sie in Ihrem Stadt-Teil parken. Sie nehmen den Ausweis gleich mit.</p>',
      },
      papers: [identityDocument, vehiclePapers],
      feesHtml: {
        de: '<p>30 Euro im Jahr (Gebührenordnung für Maßnahmen im Straßenverkehr)</p>',
        en: '<p>30 euros a year (road traffic fees ordinance, GebOSt)</p>',
        nl: '<p>30 euro per jaar (Duits tarievenbesluit GebOSt)</p>',
        einfach: '<p>30 Euro für ein Jahr</p>',
      },
      whoComes: {
        de: 'Sie selbst oder eine Person mit Vollmacht',
        en: 'you, or a person with a power of attorney',
        nl: 'uzelf of iemand met een volmacht',
        einfach: 'Sie selbst. Oder eine Person mit Vollmacht.',
      },
      links: [],
    },
  },
];
