import type { DemoService } from './demo-service.ts';
import { identityDocument } from './papers.ts';

export const attestationServices: readonly DemoService[] = [
  {
    desk: 'citizens',
    minutes: [10, 5],
    service: {
      id: 'meldebescheinigung',
      name: {
        de: 'Meldebescheinigung',
        en: 'Certificate of registration',
        nl: 'Bewijs van inschrijving',
        einfach: 'Melde-Bescheinigung',
      },
      summary: {
        de: 'Nachweis über Ihre Adresse',
        en: 'Proof of your address',
        nl: 'Bewijs van uw adres',
        einfach: 'Ein Papier mit Ihrer Adresse',
      },
      keywords:
        'Meldebestätigung, Wohnsitzbescheinigung, Adressnachweis, Aufenthaltsbescheinigung, meldebescheinigun, meldebeschenigung, erweiterte Meldebescheinigung, proof of address, certificate of residence, registration certificate, woonplaats, uittreksel, bewijs van inschrijving, ikametgah belgesi, adres belgesi'.split(
          ', ',
        ),
      lifeEvents: ['moving', 'marriage'],
      leika: ['99115001012000', '99115001012001', '99115001012002', '99115003000000'],
      unit: 'piece',
      maxCount: 5,
      rank: 4,
    },
    text: {
      descriptionHtml: {
        de: '<p>Sie bekommen ein Papier mit Ihrem Namen und Ihrer Adresse aus dem Melderegister. Sie nehmen es gleich mit.</p>',
        en: '<p>You get a paper with your name and address from the register. You take it home at once.</p>',
        nl: '<p>U krijgt een papier met uw naam en adres uit het register. U neemt het meteen mee.</p>',
        einfach:
          '<p>Sie bekommen ein Papier. Darauf stehen Ihr Name und Ihre Adresse. Das Papier nehmen Sie gleich mit.</p>',
      },
      papers: [identityDocument],
      feesHtml: {
        de: '<p>5 Euro je Bescheinigung, für die Rente kostenlos (Verwaltungsgebührensatzung der Stadt Lindenau)</p>',
        en: '<p>5 euros per certificate, free for pension matters (fees statute of the town)</p>',
        nl: '<p>5 euro per bewijs, gratis voor het pensioen (legesverordening van de stad)</p>',
        einfach: '<p>5 Euro. Für die Rente kostet es nichts.</p>',
      },
      whoComes: {
        de: 'Sie selbst oder eine Person mit Vollmacht',
        en: 'you, or a person with a power of attorney',
        nl: 'uzelf of iemand met een volmacht',
        einfach: 'Sie selbst. Oder eine Person mit Vollmacht.',
      },
      links: [
        {
          title: {
            de: 'Bundesmeldegesetz, § 18: Meldebescheinigung',
            en: 'Federal Act on Registration, section 18 (in German)',
            nl: 'Duitse registratiewet, § 18 (in het Duits)',
            einfach: 'Das Gesetz dazu (Bundes-Melde-Gesetz, § 18)',
          },
          url: 'https://www.gesetze-im-internet.de/bmg/__18.html',
        },
      ],
    },
  },
  {
    desk: 'citizens',
    minutes: [10, 10],
    service: {
      id: 'fuehrungszeugnis',
      name: {
        de: 'Führungszeugnis beantragen',
        en: 'Apply for a certificate of conduct',
        nl: 'Verklaring van goed gedrag aanvragen',
        einfach: 'Führungs-Zeugnis beantragen',
      },
      summary: {
        de: 'Zum Beispiel für den Arbeitgeber',
        en: 'For example for your employer',
        nl: 'Bijvoorbeeld voor uw werkgever',
        einfach: 'Zum Beispiel für eine neue Arbeit',
      },
      keywords:
        'Führungszeugniss, Fuehrungszeugnis, polizeiliches Führungszeugnis, erweitertes Führungszeugnis, Vorstrafen, Bundeszentralregister, Leumundszeugnis, führungszeugnis ehrenamt, police certificate, criminal record, certificate of good conduct, background check, vog, strafblad, uittreksel strafregister, sabıka kaydı, adli sicil'.split(
          ', ',
        ),
      lifeEvents: ['business'],
      leika: ['99049001000000'],
      unit: 'person',
      maxCount: 4,
      rank: 6,
      online: {
        text: {
          de: 'Beantragen Sie es direkt beim Bundesamt für Justiz. Sie zahlen mit Karte, das Zeugnis kommt mit der Post.',
          en: 'Apply directly to the Federal Office of Justice. Pay by card; the certificate comes by post.',
          nl: 'Vraag het direct aan bij het Bundesamt für Justiz. U betaalt met de kaart; de verklaring komt per post.',
          einfach: 'Das geht auch im Internet, beim Bundes-Amt für Justiz. Das Zeugnis kommt mit der Post.',
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
        ],
        url: 'https://www.fuehrungszeugnis.bund.de/',
      },
    },
    text: {
      descriptionHtml: {
        de: '<p>Wir schicken Ihren Antrag an das Bundesamt für Justiz. Das Zeugnis kommt nach ein bis zwei Wochen mit der Post.</p><p>Für ein erweitertes Führungszeugnis brauchen Sie ein Schreiben der Stelle, die es verlangt.</p>',
        en: '<p>We send your application to the Federal Office of Justice. The certificate comes by post after one to two weeks.</p><p>For an extended certificate you need a letter from the body that asks for it.</p>',
        nl: '<p>Wij sturen uw aanvraag naar het Bundesamt für Justiz. De verklaring komt na één tot twee weken per post.</p><p>Voor een uitgebreide verklaring hebt u een brief nodig van wie erom vraagt.</p>',
        einfach:
          '<p>Wir schicken Ihren Antrag weg. Das Zeugnis kommt mit der Post. Das dauert ein bis zwei Wochen.</p><p>Arbeiten Sie mit Kindern? Dann brauchen Sie einen Brief von Ihrer Arbeit.</p>',
      },
      papers: [
        identityDocument,
        {
          name: {
            de: 'Schreiben der Stelle, die das erweiterte Zeugnis verlangt',
            en: 'Letter from the body asking for the extended certificate',
            nl: 'Brief van wie om de uitgebreide verklaring vraagt',
            einfach: 'Brief von Ihrer Arbeit (nur für das erweiterte Zeugnis)',
          },
        },
      ],
      feesHtml: {
        de: '<p>13 Euro (Justizverwaltungskostengesetz, Nummer 1130). Für ein Ehrenamt kostenlos.</p>',
        en: '<p>13 euros (Judicial Administration Costs Act, no. 1130). Free for volunteers.</p>',
        nl: '<p>13 euro (Duitse wet JVKostG, nr. 1130). Gratis voor vrijwilligers.</p>',
        einfach: '<p>13 Euro. Für ein Ehren-Amt kostet es nichts.</p>',
      },
      whoComes: {
        de: 'Sie selbst, ab 14 Jahren',
        en: 'you in person, from the age of 14',
        nl: 'uzelf, vanaf 14 jaar',
        einfach: 'Sie selbst. Sie müssen mindestens 14 Jahre alt sein.',
      },
      links: [
        {
          title: {
            de: 'Bundeszentralregistergesetz, § 30: Antrag',
            en: 'Federal Central Criminal Register Act, section 30 (in German)',
            nl: 'Duitse strafregisterwet, § 30 (in het Duits)',
            einfach: 'Das Gesetz dazu (Bundes-Zentral-Register-Gesetz, § 30)',
          },
          url: 'https://www.gesetze-im-internet.de/bzrg/__30.html',
        },
      ],
    },
  },
  {
    desk: 'citizens',
    minutes: [5, 5],
    service: {
      id: 'dokument-abholen',
      name: {
        de: 'Dokument abholen',
        en: 'Pick up a document',
        nl: 'Document afhalen',
        einfach: 'Papier abholen',
      },
      summary: {
        de: 'Was Sie online beantragt haben, liegt auf Papier bereit',
        en: 'What you asked for online is ready on paper',
        nl: 'Wat u online hebt aangevraagd, ligt op papier klaar',
        einfach: 'Ihr Papier ist fertig. Sie holen es ab.',
      },
      keywords: [
        'abholen',
        'Abholung',
        'Abholtermin',
        'Dokument abholen',
        'Papier abholen',
        'pick up',
        'collect document',
        'afhalen',
        'ophalen',
      ],
      lifeEvents: [],
      leika: [],
      unit: 'piece',
      maxCount: 1,
    },
    text: {
      descriptionHtml: {
        de: '<p>Sie haben eine Bescheinigung online beantragt und „Abholen“ gewählt? Sobald sie bereitliegt, wählen Sie die Zeit in Ihrem Vorgang. Dann wissen wir schon, was wir Ihnen mitgeben.</p>',
        en: '<p>Have you asked for a certificate online and chosen “pick up”? As soon as it is ready, choose the time in your case. Then we know already what to hand to you.</p>',
        nl: '<p>Hebt u online een verklaring aangevraagd en “afhalen” gekozen? Zodra die klaarligt, kiest u de tijd in uw zaak. Dan weten wij al wat wij u meegeven.</p>',
        einfach:
          '<p>Sie wollten im Internet ein Papier von uns? Das Papier ist fertig? Dann holen Sie es hier ab. Die Zeit wählen Sie im Internet.</p>',
      },
      papers: [identityDocument],
      feesHtml: {
        de: '<p>Das Abholen kostet nichts. Eine Gebühr für die Bescheinigung haben Sie online bezahlt.</p>',
        en: '<p>Picking it up costs nothing. You have paid any fee for the certificate online.</p>',
        nl: '<p>Afhalen kost niets. Leges voor de verklaring hebt u online betaald.</p>',
        einfach: '<p>Abholen kostet nichts.</p>',
      },
      links: [],
    },
  },
];
