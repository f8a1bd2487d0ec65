import type { DemoService } from './demo-service.ts';
import { identityDocument } from './papers.ts';

export const familyServices: readonly DemoService[] = [
  {
    desk: 'registry',
    minutes: [15, 5],
    service: {
      id: 'urkunde',
      name: {
        de: 'Geburts- oder Eheurkunde',
        en: 'Birth or marriage certificate',
        nl: 'Geboorte- of huwelijksakte',
        einfach: 'Geburts-Urkunde oder Ehe-Urkunde',
      },
      summary: {
        de: 'Neue Ausfertigung aus unserem Register',
        en: 'A new copy from our register',
        nl: 'Een nieuw afschrift uit ons register',
        einfach: 'Sie brauchen eine neue Urkunde.',
      },
      keywords:
        'Geburtsurkunde, Heiratsurkunde, Eheurkunde, Standesamt, Urkunde, internationale Urkunde, Geburtenregister, geburtsurkunde kind, Kindergeld, birth certificate, marriage certificate, geboorteakte, huwelijksakte, akte, doğum belgesi, evlilik cüzdanı'.split(
          ', ',
        ),
      lifeEvents: ['birth', 'marriage'],
      leika: ['99014002000000', '99059001033000'],
      unit: 'piece',
      maxCount: 5,
    },
    text: {
      descriptionHtml: {
        de: '<p>Die Geburt oder die Ehe wurde in Lindenau beurkundet? Dann bekommen Sie die Urkunde hier, auch mehrsprachig. Sonst fragen Sie die Stadt, in der es geschah.</p>',
        en: '<p>Was the birth or marriage recorded in Lindenau? Then you get the certificate here, also in several languages. Otherwise ask the town where it took place.</p>',
        nl: '<p>Is de geboorte of het huwelijk in Lindenau vastgelegd? Dan krijgt u de akte hier, ook meertalig. Vraag anders de stad waar het gebeurde.</p>',
        einfach:
          '<p>Sie sind in Lindenau geboren? Oder Sie haben in Lindenau geheiratet? Dann bekommen Sie die Urkunde bei uns.</p>',
      },
      papers: [identityDocument],
      feesHtml: {
        de: '<p>12 Euro, jede weitere gleiche Urkunde 6 Euro. Für Kindergeld und Elterngeld kostenlos (Gebührenordnung des Landes).</p>',
        en: '<p>12 euros, each further copy 6 euros. Free for child and parental benefit (fees ordinance of the state).</p>',
        nl: '<p>12 euro, elk volgend gelijk afschrift 6 euro. Gratis voor kindergeld en ouderschapsgeld (tarief van de deelstaat).</p>',
        einfach: '<p>12 Euro. Für Kinder-Geld und Eltern-Geld kostet es nichts.</p>',
      },
      whoComes: {
        de: 'Sie selbst, Ehepartner, Eltern oder Kinder',
        en: 'you, your spouse, parents or children',
        nl: 'uzelf, uw partner, ouders of kinderen',
        einfach: 'Sie selbst. Oder Ihr Mann, Ihre Frau, Ihre Eltern, Ihre Kinder.',
      },
      links: [
        {
          title: {
            de: 'Personenstandsgesetz, § 62: Urkunden',
            en: 'Civil Status Act, section 62 (in German)',
            nl: 'Duitse wet burgerlijke stand, § 62 (in het Duits)',
            einfach: 'Das Gesetz dazu (Personen-Stands-Gesetz, § 62)',
          },
          url: 'https://www.gesetze-im-internet.de/pstg/__62.html',
        },
      ],
    },
  },
  {
    desk: 'registry',
    minutes: [30, 0],
    service: {
      id: 'vaterschaft',
      name: {
        de: 'Vaterschaft anerkennen',
        en: 'Acknowledge paternity',
        nl: 'Kind erkennen',
        einfach: 'Vaterschaft anerkennen',
      },
      summary: {
        de: 'Vor oder nach der Geburt, wenn Sie nicht verheiratet sind',
        en: 'Before or after the birth, if you are not married',
        nl: 'Voor of na de geboorte, als u niet getrouwd bent',
        einfach: 'Sie sind Vater und nicht verheiratet.',
      },
      keywords:
        'Vaterschaftsanerkennung, Vater, unverheiratet, Baby, Geburt, Kind, paternity, father, birth, newborn, erkenning, vader, kind erkennen, babalık, doğum, bebek'.split(
          ', ',
        ),
      lifeEvents: ['birth'],
      leika: ['99133001000000'],
      unit: 'piece',
      maxCount: 1,
    },
    text: {
      descriptionHtml: {
        de: '<p>Der Vater erklärt, dass er der Vater ist. Die Mutter stimmt zu. Am besten kommen Sie zusammen, gern schon vor der Geburt.</p>',
        en: '<p>The father declares that he is the father; the mother agrees. It is best to come together, also before the birth.</p>',
        nl: '<p>De vader verklaart dat hij de vader is; de moeder stemt toe. Kom het liefst samen, ook al voor de geboorte.</p>',
        einfach: '<p>Der Vater sagt: Ich bin der Vater. Die Mutter sagt Ja dazu. Kommen Sie bitte zusammen.</p>',
      },
      papers: [
        identityDocument,
        {
          name: {
            de: 'Geburtsurkunden von Mutter und Vater',
            en: 'Birth certificates of mother and father',
            nl: 'Geboorteakten van moeder en vader',
            einfach: 'Geburts-Urkunden von Mutter und Vater',
          },
        },
        {
          name: {
            de: 'Mutterpass oder Geburtsurkunde des Kindes',
            en: 'Maternity record or the child’s birth certificate',
            nl: 'Zwangerschapskaart of geboorteakte van het kind',
            einfach: 'Mutter-Pass oder Geburts-Urkunde vom Kind',
          },
        },
      ],
      feesHtml: { de: '<p>keine</p>', en: '<p>none</p>', nl: '<p>geen</p>', einfach: '<p>Das kostet nichts.</p>' },
      whoComes: {
        de: 'Vater und Mutter',
        en: 'father and mother',
        nl: 'vader en moeder',
        einfach: 'Vater und Mutter',
      },
      links: [
        {
          title: {
            de: 'Bürgerliches Gesetzbuch, § 1594: Anerkennung der Vaterschaft',
            en: 'Civil Code, section 1594 (in German)',
            nl: 'Duits burgerlijk wetboek, § 1594 (in het Duits)',
            einfach: 'Das Gesetz dazu (Bürgerliches Gesetz-Buch, § 1594)',
          },
          url: 'https://www.gesetze-im-internet.de/bgb/__1594.html',
        },
      ],
    },
  },
];
