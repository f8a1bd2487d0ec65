import type { DemoService } from './demo-service.ts';
import { birthCertificate, digitalPhoto, oldDocument } from './papers.ts';

const inPerson = {
  de: 'Sie selbst; Kinder unter 16 Jahren mit einem Elternteil',
  en: 'you in person; children under 16 with a parent',
  nl: 'uzelf; kinderen onder 16 jaar met een ouder',
  einfach: 'Sie selbst. Kinder unter 16 Jahren kommen mit Mutter oder Vater.',
};

export const identityServices: readonly DemoService[] = [
  {
    desk: 'citizens',
    minutes: [15, 10],
    service: {
      id: 'personalausweis',
      name: {
        de: 'Personalausweis beantragen',
        en: 'Apply for an identity card',
        nl: 'Identiteitskaart aanvragen',
        einfach: 'Personal-Ausweis beantragen',
      },
      summary: {
        de: 'Neu, abgelaufen oder verloren',
        en: 'New, expired or lost',
        nl: 'Nieuw, verlopen of verloren',
        einfach: 'Sie brauchen einen neuen Ausweis.',
      },
      keywords:
        'Perso, Ausweis, Personalausweiss, Personalausweis verloren, Ausweis verloren, Ausweis gestohlen, abgelaufen, vorläufiger Personalausweis, eID, Identitätskarte, ausweiß, personalauweis, ID card, identity card, id, lost id, identiteitskaart, legitimatie, ID-kaart, kimlik, kimlik kartı, nüfus cüzdanı'.split(
          ', ',
        ),
      lifeEvents: ['identity', 'marriage'],
      leika: ['99008001000000'],
      unit: 'person',
      maxCount: 5,
      rank: 2,
    },
    text: {
      descriptionHtml: {
        de: '<p>Sie beantragen den Ausweis bei uns. Nach etwa drei Wochen holen Sie ihn ab oder lassen ihn sich schicken.</p><p>Eilt es? Einen vorläufigen Ausweis bekommen Sie sofort. Er gilt drei Monate.</p>',
        en: '<p>You apply at our office. After about three weeks you collect the card or have it sent to you.</p><p>In a hurry? You get a temporary card at once. It is valid for three months.</p>',
        nl: '<p>U vraagt de kaart bij ons aan. Na ongeveer drie weken haalt u haar op of laat u haar opsturen.</p><p>Hebt u haast? Een voorlopige kaart krijgt u meteen. Die is drie maanden geldig.</p>',
        einfach:
          '<p>Sie beantragen den Ausweis bei uns. Es dauert etwa drei Wochen. Dann holen Sie den Ausweis ab.</p><p>Sie brauchen den Ausweis sofort? Dann bekommen Sie einen Ausweis für drei Monate.</p>',
      },
      papers: [oldDocument, digitalPhoto, birthCertificate],
      feesHtml: {
        de: '<ul><li>ab 24 Jahren: 46 Euro</li><li>unter 24 Jahren: 27,60 Euro</li><li>vorläufiger Ausweis: 10 Euro</li></ul><p>Personalausweisgebührenverordnung, § 1</p>',
        en: '<ul><li>aged 24 and over: 46 euros</li><li>under 24: 27.60 euros</li><li>temporary card: 10 euros</li></ul><p>Identity Card Fees Ordinance, section 1</p>',
        nl: '<ul><li>vanaf 24 jaar: 46 euro</li><li>onder 24 jaar: 27,60 euro</li><li>voorlopige kaart: 10 euro</li></ul><p>Duits tarievenbesluit PAuswGebV, § 1</p>',
        einfach:
          '<ul><li>Sie sind 24 Jahre oder älter: 46 Euro</li><li>Sie sind jünger als 24 Jahre: 27,60 Euro</li><li>Ausweis für drei Monate: 10 Euro</li></ul>',
      },
      deadline: {
        de: 'bevor der alte Ausweis abläuft',
        en: 'before your present card expires',
        nl: 'voordat uw huidige kaart verloopt',
        einfach: 'Kommen Sie, bevor Ihr alter Ausweis abläuft.',
      },
      whoComes: inPerson,
      links: [
        {
          title: {
            de: 'Personalausweisgesetz, § 9: Ausstellung',
            en: 'Identity Card Act, section 9 (in German)',
            nl: 'Duitse wet op de identiteitskaart, § 9 (in het Duits)',
            einfach: 'Das Gesetz dazu (Personal-Ausweis-Gesetz, § 9)',
          },
          url: 'https://www.gesetze-im-internet.de/pauswg/__9.html',
        },
      ],
    },
  },
  {
    desk: 'citizens',
    minutes: [15, 10],
    service: {
      id: 'reisepass',
      name: {
        de: 'Reisepass beantragen',
        en: 'Apply for a passport',
        nl: 'Paspoort aanvragen',
        einfach: 'Reise-Pass beantragen',
      },
      summary: {
        de: 'Auch als Expresspass',
        en: 'Also as an express passport',
        nl: 'Ook met spoed',
        einfach: 'Sie wollen in ein anderes Land reisen.',
      },
      keywords:
        'Pass, Reisepaß, Reisepas, reispass, Kinderreisepass, Expresspass, Pass verloren, Pass abgelaufen, ePass, Urlaub, passport, travel document, paspoort, reisdocument, pasaport, seyahat'.split(
          ', ',
        ),
      lifeEvents: ['identity'],
      leika: ['99085001000000'],
      unit: 'person',
      maxCount: 5,
      rank: 3,
    },
    text: {
      descriptionHtml: {
        de: '<p>Sie beantragen den Pass bei uns. Er ist nach etwa sechs Wochen fertig, als Expresspass nach vier Werktagen.</p><p>Auch Kinder bekommen einen Reisepass.</p>',
        en: '<p>You apply at our office. The passport is ready after about six weeks, an express passport after four working days.</p><p>Children get a passport too.</p>',
        nl: '<p>U vraagt het paspoort bij ons aan. Het is na ongeveer zes weken klaar, met spoed na vier werkdagen.</p><p>Ook kinderen krijgen een paspoort.</p>',
        einfach:
          '<p>Sie beantragen den Pass bei uns. Es dauert etwa sechs Wochen. Ein Express-Pass dauert vier Werk-Tage.</p><p>Auch Kinder brauchen einen Pass.</p>',
      },
      papers: [oldDocument, digitalPhoto, birthCertificate],
      feesHtml: {
        de: '<ul><li>ab 24 Jahren: 70 Euro</li><li>unter 24 Jahren: 37,50 Euro</li><li>Express: 32 Euro dazu</li><li>48 Seiten: 22 Euro dazu</li></ul><p>Passverordnung, § 15</p>',
        en: '<ul><li>aged 24 and over: 70 euros</li><li>under 24: 37.50 euros</li><li>express: 32 euros more</li><li>48 pages: 22 euros more</li></ul><p>Passport Ordinance, section 15</p>',
        nl: '<ul><li>vanaf 24 jaar: 70 euro</li><li>onder 24 jaar: 37,50 euro</li><li>spoed: 32 euro extra</li><li>48 pagina’s: 22 euro extra</li></ul><p>Duits paspoortbesluit, § 15</p>',
        einfach:
          '<ul><li>Sie sind 24 Jahre oder älter: 70 Euro</li><li>Sie sind jünger als 24 Jahre: 37,50 Euro</li><li>Express-Pass: 32 Euro mehr</li></ul>',
      },
      whoComes: inPerson,
      links: [
        {
          title: {
            de: 'Passgesetz, § 6: Ausstellung eines Passes',
            en: 'Passport Act, section 6 (in German)',
            nl: 'Duitse paspoortwet, § 6 (in het Duits)',
            einfach: 'Das Gesetz dazu (Pass-Gesetz, § 6)',
          },
          url: 'https://www.gesetze-im-internet.de/pa_g_1986/__6.html',
        },
      ],
    },
  },
  {
    desk: 'citizens',
    minutes: [5, 5],
    service: {
      id: 'online-ausweis-pin',
      name: {
        de: 'PIN für den Online-Ausweis neu setzen',
        en: 'Reset the PIN of your online ID',
        nl: 'Pincode van uw online-identiteit opnieuw instellen',
        einfach: 'Neue PIN für den Online-Ausweis',
      },
      summary: {
        de: 'Vergessen, gesperrt oder noch nie benutzt',
        en: 'Forgotten, blocked or never used',
        nl: 'Vergeten, geblokkeerd of nog nooit gebruikt',
        einfach: 'Sie haben die PIN von Ihrem Ausweis vergessen.',
      },
      keywords:
        'PIN vergessen, Online-Ausweis, eID, Online-Funktion, AusweisApp, Ausweis PIN, pin zurücksetzen, online ausweisfunktion einschalten, reset pin, eid pin, electronic id, pincode vergeten, şifre, PIN unuttum'.split(
          ', ',
        ),
      lifeEvents: ['identity'],
      leika: [],
      unit: 'person',
      maxCount: 4,
    },
    text: {
      descriptionHtml: {
        de: '<p>Sie wählen bei uns eine neue sechsstellige PIN. Danach weisen Sie sich im Internet mit dem Handy aus.</p>',
        en: '<p>You choose a new six-digit PIN at our office. Then you can prove who you are online with your phone.</p>',
        nl: '<p>U kiest bij ons een nieuwe pincode van zes cijfers. Daarna kunt u zich online met uw telefoon legitimeren.</p>',
        einfach:
          '<p>Sie suchen bei uns eine neue PIN aus. Die PIN hat sechs Zahlen. Danach können Sie den Ausweis im Internet benutzen.</p>',
      },
      papers: [
        {
          name: {
            de: 'Ihr gültiger Personalausweis',
            en: 'Your valid identity card',
            nl: 'Uw geldige identiteitskaart',
            einfach: 'Ihr gültiger Ausweis',
          },
        },
      ],
      feesHtml: { de: '<p>keine</p>', en: '<p>none</p>', nl: '<p>geen</p>', einfach: '<p>Das kostet nichts.</p>' },
      whoComes: {
        de: 'Sie selbst, ab 16 Jahren',
        en: 'you in person, from the age of 16',
        nl: 'uzelf, vanaf 16 jaar',
        einfach: 'Sie selbst. Sie müssen mindestens 16 Jahre alt sein.',
      },
      links: [],
    },
  },
];
