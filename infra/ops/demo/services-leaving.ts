import type { DemoService } from './demo-service.ts';
import { identityDocument } from './papers.ts';

export const leavingServices: readonly DemoService[] = [
  {
    desk: 'citizens',
    minutes: [10, 5],
    service: {
      id: 'wohnung-abmelden',
      name: {
        de: 'Wohnung abmelden',
        en: 'Deregister your address',
        nl: 'Uw adres uitschrijven',
        einfach: 'Wohnung abmelden',
      },
      summary: {
        de: 'Wenn Sie ins Ausland ziehen oder eine Nebenwohnung aufgeben',
        en: 'When you move abroad or give up a second home',
        nl: 'Als u naar het buitenland gaat of een tweede woning opgeeft',
        einfach: 'Sie ziehen in ein anderes Land.',
      },
      keywords:
        'abmelden, Abmeldung, Wegzug, auswandern, Ausland, Nebenwohnung, Zweitwohnung, abmeldebestätigung, deregister, moving abroad, leave germany, emigreren, uitschrijven, vertrek, yurt dışı, kayıt silme'.split(
          ', ',
        ),
      lifeEvents: ['moving'],
      leika: ['99115005070000'],
      unit: 'person',
      maxCount: 6,
    },
    text: {
      descriptionHtml: {
        de: '<p>Ziehen Sie innerhalb von Deutschland um, melden Sie sich nur am neuen Ort an. Abmelden müssen Sie sich, wenn Sie ins Ausland ziehen.</p>',
        en: '<p>If you move within Germany, you only register at the new place. You have to deregister when you move abroad.</p>',
        nl: '<p>Verhuist u binnen Duitsland, dan schrijft u zich alleen op het nieuwe adres in. Uitschrijven moet als u naar het buitenland gaat.</p>',
        einfach:
          '<p>Sie ziehen in ein anderes Land? Dann melden Sie sich ab. Sie bleiben in Deutschland? Dann brauchen Sie das nicht.</p>',
      },
      papers: [identityDocument],
      feesHtml: { de: '<p>keine</p>', en: '<p>none</p>', nl: '<p>geen</p>', einfach: '<p>Das kostet nichts.</p>' },
      deadline: {
        de: 'zwei Wochen nach dem Auszug, frühestens eine Woche davor',
        en: 'within two weeks after moving out, at the earliest one week before',
        nl: 'binnen twee weken na vertrek, op zijn vroegst een week ervoor',
        einfach: 'In zwei Wochen nach dem Auszug. Oder eine Woche davor.',
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
      ],
    },
  },
  {
    desk: 'citizens',
    minutes: [5, 5],
    service: {
      id: 'fundsache-abholen',
      name: {
        de: 'Fundsache abholen',
        en: 'Collect lost property',
        nl: 'Gevonden voorwerp ophalen',
        einfach: 'Verlorene Sache abholen',
      },
      summary: {
        de: 'Sie haben Post vom Fundbüro bekommen',
        en: 'You got a letter from the lost property office',
        nl: 'U kreeg bericht van het bureau gevonden voorwerpen',
        einfach: 'Wir haben Ihre verlorene Sache gefunden.',
      },
      keywords:
        'Fundbüro, Fundsache, verloren, Schlüssel verloren, Handy verloren, Geldbeutel, Portemonnaie, lost and found, lost property, lost keys, gevonden voorwerpen, verloren, kayıp eşya'.split(
          ', ',
        ),
      lifeEvents: [],
      leika: ['99089017152000'],
      unit: 'piece',
      maxCount: 3,
    },
    text: {
      descriptionHtml: {
        de: '<p>Wir haben etwas gefunden, das Ihnen gehört, und Ihnen geschrieben? Dann holen Sie es hier ab. Wir heben es sechs Monate auf.</p>',
        en: '<p>Have we found something of yours and written to you? Then collect it here. We keep it for six months.</p>',
        nl: '<p>Hebben wij iets van u gevonden en u geschreven? Haal het dan hier op. Wij bewaren het zes maanden.</p>',
        einfach:
          '<p>Sie haben einen Brief vom Fund-Büro bekommen? Dann holen Sie Ihre Sache ab. Sie haben sechs Monate Zeit.</p>',
      },
      papers: [
        identityDocument,
        {
          name: {
            de: 'unser Brief',
            en: 'our letter',
            nl: 'onze brief',
            einfach: 'unser Brief',
          },
        },
      ],
      feesHtml: {
        de: '<p>5 Euro (Verwaltungsgebührensatzung der Stadt Lindenau)</p>',
        en: '<p>5 euros (fees statute of the town)</p>',
        nl: '<p>5 euro (legesverordening van de stad)</p>',
        einfach: '<p>5 Euro</p>',
      },
      links: [],
    },
  },
];
