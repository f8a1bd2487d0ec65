/** Signing in of citizens. German is the source; the others have its shape. Keyed by level of assurance where levels are. */
export const de = {
  signIn: {
    title: 'Anmelden',
    lead: 'Urkunden und Bescheinigungen enthalten persönliche Daten. Deshalb müssen wir wissen, wer Sie sind.',
    button: 'Weiter zur Anmeldung',
  },
  needed: {
    title: 'So weisen Sie sich aus',
    none: 'Für den Anfang genügt Ihr Konto. Manche Bescheinigungen brauchen später einen stärkeren Nachweis.',
    low: 'Sie brauchen Ihr Konto und einen zweiten Schritt, zum Beispiel einen Code auf Ihrem Telefon.',
    substantial:
      'Sie brauchen einen geprüften Nachweis, zum Beispiel eine App mit Zertifikat oder Ihren Online-Ausweis.',
    high: 'Sie brauchen Ihren Personalausweis mit Online-Ausweis-Funktion und die PIN dazu.',
  },
  stepUp: {
    title: 'Sie brauchen einen stärkeren Nachweis',
    lead: 'Sie sind angemeldet. Für diesen Schritt müssen wir aber sicherer sein, dass Sie es sind.',
    has: {
      none: 'Angemeldet sind Sie nur mit einem Passwort.',
      low: 'Angemeldet sind Sie mit Konto und zweitem Schritt.',
      substantial: 'Angemeldet sind Sie mit einem geprüften Nachweis.',
      high: 'Angemeldet sind Sie mit Ihrem Online-Ausweis.',
    },
    kept: 'Ihre bisherigen Angaben bleiben gespeichert.',
    button: 'Mit stärkerem Nachweis anmelden',
    back: 'Zurück zu den Bescheinigungen',
  },
  problems: {
    again: 'Bitte melden Sie sich noch einmal an. Die Anmeldung war abgelaufen oder unvollständig.',
    tooMany: 'Gerade melden sich zu viele Personen an. Bitte versuchen Sie es in einigen Minuten noch einmal.',
    account:
      'Ihr Konto nennt uns Name oder Geburtsdatum nicht. Bitte ergänzen Sie beides dort oder melden Sie sich anders an.',
    cancelled: 'Sie haben die Anmeldung abgebrochen.',
    low: 'Die Anmeldung hat geklappt, reicht hierfür aber noch nicht aus.',
    expired:
      'Sie waren eine Weile weg und sind deshalb abgemeldet. Was Sie bis dahin beantwortet haben, ist gespeichert.',
  },
  data: {
    title: 'Was mit Ihren Daten geschieht',
    points: [
      'Wir erfahren Ihren Namen, Ihr Geburtsdatum und, wenn Ihr Konto sie nennt, Ihre Anschrift.',
      'Passwort, PIN und Ausweisdaten sehen wir nie. Die bleiben beim Anmeldedienst.',
      'Die Daten liegen verschlüsselt bei uns, solange Sie angemeldet sind. Ohne Ihren Browser kann sie niemand lesen.',
      'Nach 30 Minuten ohne Eingabe werden Sie abgemeldet. Danach löschen wir die Daten der Anmeldung.',
    ],
  },
  other: {
    title: 'Lieber ohne Anmeldung?',
    text: 'Sie können jede Bescheinigung auch mit einem Termin bei uns bekommen.',
    link: 'Termin buchen',
  },
  signedIn: {
    as: 'Angemeldet als',
    levels: {
      none: 'nur mit Passwort',
      low: 'mit zweitem Schritt',
      substantial: 'mit geprüftem Nachweis',
      high: 'mit Online-Ausweis',
    },
    signOut: 'Abmelden',
  },
  out: {
    title: 'Abmelden',
    lead: 'Wir löschen dann die Daten Ihrer Anmeldung. Anträge bleiben gespeichert.',
    button: 'Abmelden',
    doneTitle: 'Sie sind abgemeldet',
    doneLead: 'An einem fremden Gerät schließen Sie bitte auch den Browser.',
    provider: 'Auch beim Anmeldedienst abmelden',
    home: 'Zur Startseite',
  },
};

export type CitizenSignInMessages = typeof de;
