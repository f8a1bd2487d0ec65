import type { Language } from '../../domain/language.ts';
import type { LegalSection } from './legal-text.ts';

/** What the privacy page says of certificates, after what it says of appointments. */
export const certificatePrivacy: Readonly<Record<Language, readonly LegalSection[]>> = {
  de: [
    {
      title: 'Wenn Sie eine Bescheinigung beantragen',
      paragraphs: [
        'Dafür müssen wir wissen, wer Sie sind. Sie melden sich bei einem Anmeldedienst an, zum Beispiel mit der BundID. Er nennt uns Ihren Namen, Ihr Geburtsdatum und, wenn Ihr Konto sie nennt, Ihre Anschrift. Passwort, PIN und Ausweisdaten sehen wir nie. Außerdem speichern wir:',
      ],
      points: [
        'Ihre Antworten, Nachweise und Nachrichten an uns',
        'Ihre Mailadresse, wenn Sie eine angeben',
        'Ihre Zahlung mit Betrag und Tag; der Bezahldienst erfährt von uns nicht, wer Sie sind',
        'die fertige Bescheinigung, und wer wann in Ihren Antrag gesehen hat',
      ],
    },
    {
      title: 'Wie wir Ihren Antrag schützen und wann wir ihn löschen',
      paragraphs: [
        'Jeder Antrag ist mit einem eigenen Schlüssel verschlüsselt. Löschen wir den Schlüssel, kann niemand mehr etwas lesen. In Sicherungskopien endet das nach höchstens 35 Tagen.',
        'Bei jeder Bescheinigung steht, wie lange Sie sie herunterladen können. Auf der Seite Ihres Vorgangs steht, wann wir ihn löschen; dort sehen Sie auch alles, was gespeichert ist, und wer es gesehen hat.',
        'Dass jemand für Sie ins Melderegister gesehen hat, müssen wir bis zum Ende des folgenden Kalenderjahres festhalten (Bundesmeldegesetz, § 40).',
        'Rechtsgrundlage ist das Gesetz, das bei der Bescheinigung steht, mit Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung.',
      ],
    },
    {
      title: 'Wenn jemand eine Bescheinigung prüft',
      paragraphs: [
        'Dafür braucht niemand ein Konto. Eine Datei bleibt auf dem Gerät; wir bekommen nur ihre Prüfsumme. Wir zählen, wie oft eine Bescheinigung geprüft wird, aber nicht, von wem. Unser öffentliches Journal enthält nur Prüfwerte, aus denen niemand einen Namen lesen kann.',
      ],
    },
    {
      title: 'Cookies bei der Anmeldung',
      paragraphs: [
        'Während Sie sich anmelden, merkt sich ein Cookie zehn Minuten lang, wohin Sie wollten. Danach sagt ein anderes, dass Sie angemeldet sind, bis Sie sich abmelden oder den Browser schließen. Nach 30 Minuten ohne Eingabe gilt es nicht mehr.',
      ],
    },
  ],
  en: [
    {
      title: 'When you ask for a certificate',
      paragraphs: [
        'For this we must know who you are. You sign in with an identity service, for example BundID. It tells us your name, your date of birth and, if your account has it, your address. We never see password, PIN or the data on your identity card. We also store:',
      ],
      points: [
        'your answers, proofs and messages to us',
        'your email address, if you give one',
        'your payment with amount and day; we do not tell the payment service who you are',
        'the finished certificate, and who looked into your request and when',
      ],
    },
    {
      title: 'How we protect your request, and when we delete it',
      paragraphs: [
        'Every request is encrypted with a key of its own. Once we delete the key, nobody can read anything any more. In backups this ends after 35 days at the latest.',
        'Each certificate says for how long you can download it. The page of your case says when we delete it; there you also see everything that is stored, and who saw it.',
        'That somebody looked into the population register for you must be kept on record until the end of the next calendar year (Federal Act on Registration, section 40).',
        'The legal basis is the law named with the certificate, with Article 6(1)(e) of the General Data Protection Regulation.',
      ],
    },
    {
      title: 'When somebody checks a certificate',
      paragraphs: [
        'Nobody needs an account for this. A file stays on the device; we get nothing but its checksum. We count how often a certificate is checked, but not by whom. Our public journal holds only check values from which nobody can read a name.',
      ],
    },
    {
      title: 'Cookies for signing in',
      paragraphs: [
        'While you sign in, a cookie remembers for ten minutes where you wanted to go. After that, another one says that you are signed in, until you sign out or close the browser. After 30 minutes without input it is no longer valid.',
      ],
    },
  ],
  nl: [
    {
      title: 'Als u een verklaring aanvraagt',
      paragraphs: [
        'Daarvoor moeten wij weten wie u bent. U meldt zich aan bij een aanmelddienst, bijvoorbeeld BundID. Die noemt ons uw naam, uw geboortedatum en, als uw account het vermeldt, uw adres. Wachtwoord, pincode en gegevens van uw identiteitskaart zien wij nooit. Verder bewaren wij:',
      ],
      points: [
        'uw antwoorden, bewijsstukken en berichten aan ons',
        'uw e-mailadres, als u er een opgeeft',
        'uw betaling met bedrag en dag; de betaaldienst hoort van ons niet wie u bent',
        'de verklaring zelf, en wie wanneer uw aanvraag heeft bekeken',
      ],
    },
    {
      title: 'Hoe wij uw aanvraag beschermen en wanneer wij die wissen',
      paragraphs: [
        'Elke aanvraag is versleuteld met een eigen sleutel. Wissen wij de sleutel, dan kan niemand meer iets lezen. In reservekopieën eindigt dat na hoogstens 35 dagen.',
        'Bij elke verklaring staat hoe lang u die kunt downloaden. Op de pagina van uw zaak staat wanneer wij die wissen; daar ziet u ook alles wat is opgeslagen, en wie het heeft gezien.',
        'Dat iemand voor u in het bevolkingsregister heeft gekeken, moeten wij tot het einde van het volgende kalenderjaar vastleggen (Bundesmeldegesetz, § 40).',
        'De rechtsgrond is de wet die bij de verklaring staat, met artikel 6 lid 1 onder e van de Algemene verordening gegevensbescherming.',
      ],
    },
    {
      title: 'Als iemand een verklaring controleert',
      paragraphs: [
        'Daarvoor heeft niemand een account nodig. Een bestand blijft op het apparaat; wij krijgen alleen de controlesom. Wij tellen hoe vaak een verklaring wordt gecontroleerd, maar niet door wie. Ons openbare journaal bevat alleen controlewaarden waaruit niemand een naam kan lezen.',
      ],
    },
    {
      title: 'Cookies bij het aanmelden',
      paragraphs: [
        'Terwijl u zich aanmeldt, onthoudt een cookie tien minuten lang waar u heen wilde. Daarna zegt een ander cookie dat u bent aangemeld, tot u zich afmeldt of de browser sluit. Na 30 minuten zonder invoer geldt het niet meer.',
      ],
    },
  ],
  einfach: [
    {
      title: 'Sie möchten eine Bescheinigung?',
      paragraphs: [
        'Dann müssen wir wissen: Wer sind Sie? Sie melden sich bei einem anderen Dienst an. Zum Beispiel bei der BundID. Der Dienst sagt uns Ihren Namen, Ihren Geburtstag und vielleicht Ihre Adresse. Ihr Passwort sehen wir nie. Wir speichern auch:',
      ],
      points: [
        'Ihre Antworten und Ihre Dateien',
        'Ihre Mail-Adresse, wenn Sie eine angeben',
        'wie viel Sie bezahlt haben und wann',
        'die fertige Bescheinigung',
        'wer Ihren Antrag gesehen hat',
      ],
    },
    {
      title: 'So schützen wir Ihren Antrag',
      paragraphs: [
        'Ihr Antrag ist verschlüsselt. Nur mit dem richtigen Schlüssel kann man ihn lesen. Löschen wir den Schlüssel, kann niemand mehr etwas lesen. In Sicherungs-Kopien dauert das höchstens 35 Tage.',
        'Auf der Seite von Ihrem Vorgang sehen Sie: Das ist gespeichert. Diese Personen haben es gesehen. An diesem Tag löschen wir es.',
        'Eine Sache müssen wir länger aufschreiben: dass jemand für Sie im Melde-Register nachgesehen hat. Das steht im Gesetz (BMG § 40). Wir löschen es nach dem nächsten Jahr.',
        'Bei jeder Bescheinigung steht, welches Gesetz gilt.',
      ],
    },
    {
      title: 'Jemand prüft eine Bescheinigung',
      paragraphs: [
        'Dafür braucht niemand ein Konto. Wir sehen nicht, wer prüft. Wir zählen nur: So oft wurde geprüft. Den Namen auf der Bescheinigung zeigen wir niemandem.',
      ],
    },
    {
      title: 'Cookies beim Anmelden',
      paragraphs: [
        'Beim Anmelden merken wir uns 10 Minuten lang, welche Seite Sie wollten. Danach merken wir uns, dass Sie angemeldet sind. Das endet, wenn Sie sich abmelden oder den Browser schließen. Es endet auch, wenn Sie 30 Minuten nichts tun.',
      ],
    },
  ],
};
