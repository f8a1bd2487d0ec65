import type { DemoService } from './demo-service.ts';
import { identityDocument } from './papers.ts';

export const registryServices: readonly DemoService[] = [
  {
    desk: 'registry',
    minutes: [45, 0],
    service: {
      id: 'eheschliessung-anmelden',
      name: {
        de: 'Eheschließung anmelden',
        en: 'Give notice of marriage',
        nl: 'Huwelijk melden',
        einfach: 'Hochzeit anmelden',
      },
      summary: {
        de: 'Vor der Hochzeit im Standesamt',
        en: 'Before the wedding at the registry office',
        nl: 'Voor het huwelijk bij de burgerlijke stand',
        einfach: 'Sie wollen heiraten.',
      },
      keywords:
        'heiraten, Heirat, Hochzeit, Ehe, Trauung, Standesamt, Eheschliessung, Aufgebot, hochzeit anmelden, marriage, wedding, get married, trouwen, huwelijk, ondertrouw, evlenmek, nikah, düğün'.split(
          ', ',
        ),
      lifeEvents: ['marriage'],
      leika: ['99059001104000'],
      unit: 'piece',
      maxCount: 1,
    },
    text: {
      descriptionHtml: {
        de: '<p>Wir prüfen, ob Sie heiraten können, und besprechen Tag, Ort und Namen. Die Anmeldung gilt sechs Monate.</p>',
        en: '<p>We check that you may marry and talk about the day, the place and your names. The notice is valid for six months.</p>',
        nl: '<p>Wij controleren of u mag trouwen en bespreken dag, plaats en namen. De melding is zes maanden geldig.</p>',
        einfach: '<p>Wir prüfen: Können Sie heiraten? Wir sprechen über den Tag und über Ihren Namen.</p>',
      },
      papers: [
        identityDocument,
        {
          name: {
            de: 'Erweiterte Meldebescheinigung',
            en: 'Extended certificate of registration',
            nl: 'Uitgebreid bewijs van inschrijving',
            einfach: 'Erweiterte Melde-Bescheinigung',
          },
          note: {
            de: 'nur, wenn Sie nicht in Lindenau wohnen',
            en: 'only if you do not live in Lindenau',
            nl: 'alleen als u niet in Lindenau woont',
            einfach: 'Nur, wenn Sie nicht in Lindenau wohnen.',
          },
        },
        {
          name: {
            de: 'Abschrift aus dem Geburtenregister',
            en: 'Copy of your entry in the register of births',
            nl: 'Afschrift uit het geboorteregister',
            einfach: 'Geburts-Urkunde mit allen Einträgen',
          },
        },
      ],
      feesHtml: {
        de: '<p>je nach Aufwand 40 bis 80 Euro, jede Urkunde 12 Euro (Gebührenordnung des Landes)</p>',
        en: '<p>40 to 80 euros depending on the work, each certificate 12 euros (fees ordinance of the state)</p>',
        nl: '<p>40 tot 80 euro naargelang het werk, elke akte 12 euro (tarief van de deelstaat)</p>',
        einfach: '<p>40 bis 80 Euro. Jede Urkunde kostet 12 Euro.</p>',
      },
      deadline: {
        de: 'höchstens sechs Monate vor der Hochzeit',
        en: 'at most six months before the wedding',
        nl: 'hoogstens zes maanden voor het huwelijk',
        einfach: 'Kommen Sie höchstens sechs Monate vor der Hochzeit.',
      },
      whoComes: {
        de: 'Sie beide',
        en: 'both of you',
        nl: 'u beiden',
        einfach: 'Sie beide',
      },
      links: [
        {
          title: {
            de: 'Personenstandsgesetz, § 12: Anmeldung der Eheschließung',
            en: 'Civil Status Act, section 12 (in German)',
            nl: 'Duitse wet burgerlijke stand, § 12 (in het Duits)',
            einfach: 'Das Gesetz dazu (Personen-Stands-Gesetz, § 12)',
          },
          url: 'https://www.gesetze-im-internet.de/pstg/__12.html',
        },
      ],
    },
  },
  {
    desk: 'registry',
    minutes: [30, 0],
    service: {
      id: 'sterbefall-anzeigen',
      name: {
        de: 'Sterbefall anzeigen, Sterbeurkunde',
        en: 'Report a death, death certificate',
        nl: 'Overlijden melden, overlijdensakte',
        einfach: 'Todesfall melden, Sterbe-Urkunde',
      },
      summary: {
        de: 'Wenn jemand in Lindenau gestorben ist',
        en: 'When somebody has died in Lindenau',
        nl: 'Als iemand in Lindenau is overleden',
        einfach: 'Ein Mensch ist in Lindenau gestorben.',
      },
      keywords:
        'Sterbeurkunde, Tod, Todesfall, gestorben, verstorben, Beerdigung, Bestattung, Trauerfall, sterbe urkunde, death, death certificate, funeral, overlijden, overlijdensakte, uitvaart, ölüm, ölüm belgesi, cenaze'.split(
          ', ',
        ),
      lifeEvents: ['death'],
      leika: ['99101004000000'],
      unit: 'piece',
      maxCount: 1,
    },
    text: {
      descriptionHtml: {
        de: '<p>Wir beurkunden den Sterbefall und geben Ihnen die Urkunden für Rente, Bank und Versicherung mit. Oft übernimmt das ein Bestattungshaus für Sie.</p>',
        en: '<p>We record the death and give you the certificates for pension, bank and insurance. An undertaker often does this for you.</p>',
        nl: '<p>Wij leggen het overlijden vast en geven u de akten voor pensioen, bank en verzekering mee. Vaak doet een uitvaartonderneming dit voor u.</p>',
        einfach:
          '<p>Sie melden uns den Todesfall. Sie bekommen Urkunden für die Rente und die Bank. Oft macht das ein Bestatter für Sie.</p>',
      },
      papers: [
        {
          name: {
            de: 'Todesbescheinigung der Ärztin oder des Arztes',
            en: 'Medical certificate of death',
            nl: 'Verklaring van overlijden van de arts',
            einfach: 'Toten-Schein vom Arzt',
          },
        },
        {
          name: {
            de: 'Ausweis der verstorbenen Person',
            en: 'Identity card of the person who died',
            nl: 'Identiteitskaart van de overledene',
            einfach: 'Ausweis von der toten Person',
          },
        },
        {
          name: {
            de: 'Geburtsurkunde oder Eheurkunde der verstorbenen Person',
            en: 'Birth or marriage certificate of the person who died',
            nl: 'Geboorte- of huwelijksakte van de overledene',
            einfach: 'Geburts-Urkunde oder Ehe-Urkunde von der toten Person',
          },
        },
      ],
      feesHtml: {
        de: '<p>Für Rente und Krankenkasse kostenlos, jede weitere Urkunde 12 Euro (Gebührenordnung des Landes)</p>',
        en: '<p>Free for pension and health insurance, each further certificate 12 euros (fees ordinance of the state)</p>',
        nl: '<p>Gratis voor pensioen en zorgverzekering, elke volgende akte 12 euro (tarief van de deelstaat)</p>',
        einfach: '<p>Für die Rente und die Kranken-Kasse kostet es nichts. Jede andere Urkunde kostet 12 Euro.</p>',
      },
      deadline: {
        de: 'spätestens am dritten Werktag nach dem Tod',
        en: 'by the third working day after the death',
        nl: 'uiterlijk op de derde werkdag na het overlijden',
        einfach: 'Melden Sie den Todesfall in drei Werk-Tagen.',
      },
      whoComes: {
        de: 'eine Angehörige, ein Angehöriger oder das Bestattungshaus',
        en: 'a relative or the undertaker',
        nl: 'een familielid of de uitvaartonderneming',
        einfach: 'Eine Person aus der Familie. Oder der Bestatter.',
      },
      links: [
        {
          title: {
            de: 'Personenstandsgesetz, § 28: Anzeige des Todes',
            en: 'Civil Status Act, section 28 (in German)',
            nl: 'Duitse wet burgerlijke stand, § 28 (in het Duits)',
            einfach: 'Das Gesetz dazu (Personen-Stands-Gesetz, § 28)',
          },
          url: 'https://www.gesetze-im-internet.de/pstg/__28.html',
        },
      ],
    },
  },
];
