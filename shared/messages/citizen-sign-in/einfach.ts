import type { CitizenSignInMessages } from './de.ts';

export const einfach: CitizenSignInMessages = {
  signIn: {
    title: 'Anmelden',
    lead: 'In einer Urkunde stehen Ihre Daten. Die Daten sind nur für Sie. Deshalb müssen wir wissen, wer Sie sind.',
    button: 'Weiter zum Anmelden',
  },
  needed: {
    title: 'Das brauchen Sie',
    none: 'Am Anfang brauchen Sie nur Ihr Konto. Später brauchen Sie vielleicht einen Ausweis.',
    low: 'Sie brauchen Ihr Konto. Und Sie brauchen zum Beispiel Ihr Handy für einen Code.',
    substantial: 'Sie brauchen eine geprüfte App. Oder Sie brauchen Ihren Online-Ausweis.',
    high: 'Sie brauchen Ihren Personal-Ausweis. Und Sie brauchen die PIN dazu.',
  },
  stepUp: {
    title: 'Das reicht noch nicht',
    lead: 'Sie sind schon angemeldet. Aber wir müssen noch sicherer wissen, dass Sie es sind.',
    has: {
      none: 'Sie haben sich nur mit einem Passwort angemeldet.',
      low: 'Sie haben sich mit Konto und Code angemeldet.',
      substantial: 'Sie haben sich mit einer geprüften App angemeldet.',
      high: 'Sie haben sich mit dem Online-Ausweis angemeldet.',
    },
    kept: 'Alles, was Sie geschrieben haben, bleibt da.',
    button: 'Noch einmal anmelden',
    back: 'Zurück zu den Urkunden',
  },
  problems: {
    again: 'Das hat nicht geklappt. Bitte melden Sie sich noch einmal an.',
    tooMany: 'Gerade melden sich sehr viele Menschen an. Bitte warten Sie ein paar Minuten.',
    account: 'Wir bekommen Ihren Namen nicht. Oder Ihr Geburts-Datum. Bitte schreiben Sie beides in Ihr Konto.',
    cancelled: 'Sie haben das Anmelden abgebrochen.',
    low: 'Das Anmelden hat geklappt. Aber es reicht noch nicht.',
    expired: 'Sie haben lange nichts gemacht. Darum sind Sie abgemeldet. Ihre Antworten sind noch da.',
  },
  data: {
    title: 'Das machen wir mit Ihren Daten',
    points: [
      'Wir bekommen Ihren Namen und Ihr Geburts-Datum. Vielleicht auch Ihre Adresse.',
      'Ihr Passwort und Ihre PIN sehen wir nie.',
      'Die Daten sind verschlüsselt. Das heißt: Niemand sonst kann sie lesen.',
      'Sie machen 30 Minuten lang nichts? Dann melden wir Sie ab. Dann löschen wir die Daten vom Anmelden.',
    ],
  },
  other: {
    title: 'Sie möchten sich nicht anmelden?',
    text: 'Sie können auch zu uns kommen. Dann brauchen Sie einen Termin.',
    link: 'Termin buchen',
  },
  signedIn: {
    as: 'Sie sind angemeldet:',
    levels: {
      none: 'nur mit Passwort',
      low: 'mit Konto und Code',
      substantial: 'mit geprüfter App',
      high: 'mit Online-Ausweis',
    },
    signOut: 'Abmelden',
  },
  out: {
    title: 'Abmelden',
    lead: 'Dann löschen wir die Daten vom Anmelden. Ihre Anträge bleiben da.',
    button: 'Jetzt abmelden',
    doneTitle: 'Sie sind abgemeldet',
    doneLead: 'Ist das nicht Ihr eigenes Gerät? Dann machen Sie auch den Browser zu.',
    provider: 'Auch beim Anmelde-Dienst abmelden',
    home: 'Zur ersten Seite',
  },
};
